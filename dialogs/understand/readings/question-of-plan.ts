import type { PlanMatterId } from '../../../knowledge/schema/ids.ts';
import type { Entity } from '../../../knowledge/understand/entities/entity-finder.ts';
import { words as wordsOf } from '../../../knowledge/understand/utterance/fold.ts';
import { diagnosed } from '../../reply/diagnosed.ts';
import { isAboutPlan } from '../is-about-plan.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.85;
const longest = 18;
/** «Me», «l»: words so short are of any matter. */
const shortest = 3;

/** «Què passa si no fem res del pla?» is no «passa'm el pla». */
const whatHappens = /\bq\w* (?:passa|pasa)\b/;

/** What gives each matter away, in the order in which they are looked for; folded, in Catalan, Spanish and English. */
const signs: readonly (readonly [PlanMatterId, RegExp])[] = [
  [
    'defend',
    /\b(?:defens\w*|defien\w*|defend\w*|justific\w*|convenc\w*|convince\w*|convenz\w*|argument\w*|regidors?|regidores|regidora|concejal\w*|councillors?|al ple|el pleno|equip de govern)\b/,
  ],
  [
    'idle',
    /\b(?:no (?:ho |lo )?(?:fem|feu|fa|fes|fessim|compl\w*|cumpl\w*|hacemos|hiciera\w*) ?(?:res|nada)?|don.t (?:do|comply)|no fer (?:res|ho)|do nothing|nothing is done|multa\w*|multes|multen|multin|sancio\w*|sanciona\w*|fines?|consequenci\w*|consecuenci\w*|arrisqu\w*|ens hi juguem|deixem (?:per|estar))\b/,
  ],
  [
    'help',
    // «Ajuda» is asked of us, and «què és l'AOC?» of nobody's plan.
    /\b(?:(?:qui|quien|who)\b.*\b(?:ajud|ayud|help)\w*|(?:ens|nos) (?:\w+ )?(?:ajud|ayud)\w*|helps? us|ajuts?|ayudas|subvenci\w*|diputaci\w*|diba|dipu|consell comarcal|grants?|aoc\b.*\b(?:ens|nos|us)|(?:ens|nos|us)\b.*\baoc)\b/,
  ],
  [
    'cost',
    /\b(?:pag\w*|cost\w*|cuest\w*|(?:quant?|cuanto) val\w*|preus?|precios?|diners|dinero|calers|gratis|gratuit\w*|de franc|partida|pressupost\w*|presupuest\w*|euros?|gast\w*|despes\w*|inversi\w*|pays?|free|budget|money|consigna\w*)\b/,
  ],
  [
    'duty',
    /\b(?:obligatori\w*|obligat\w*|obliga|obliguen|obligacions?|oblig(?:ado|ada)s?|llei|ley|terminis?|plazos?|abans de quan|per quan|per a quan|data limit|deadlines?|mandatory|compulsory|law)\b/,
  ],
  [
    'effort',
    /\b(?:quan(?:t|ta) (?:de )?(?:feina|temps|dedicacio|hores|esforc)|quantes hores|feina es|feina hi ha|gaire feina|molta feina|cuanto (?:trabajo|tiempo)|how (?:much work|long)|esforc)\b/,
  ],
  ['who', /\b(?:qui (?:ho|hi|fa|ha|s|n|en|se|sen|te|porta)|quien (?:lo|tiene|hace)|who (?:does|has|must|should))\b/],
];

/** What is said besides by whoever asks it of a plan. */
const besides = new Set(
  wordsOf(
    'tot tots tota totes tothom això aixo aquest aquesta aquests pla plan fer fem feu faig fan fa hem han haig cal calen caldra toca quin quina quins quines quant quanta quants quantes com per què que qui on demà dema avui reunió reunio meeting ple pleno ajuntament poble municipi coses cosa posar posem posa hi demanar demanem dir digues diguem diré saber sap nosaltres vosaltres ens ara mateix any davant dels les els amb sense primer primera començar comença acabar comptes temps feina hores gent persones persona despres després llavors passa passaria pot poden podem pots podria podríem hi ha tenim tenen té tinc pel pels vull necessito estan està esta son són seria serien cobrir cobreix franc intervenció intervencio interventor interventora intervenció secretaria secretària alcalde alcaldessa alcaldia todo esto hay tenemos debemos hacer hacemos qué quién cómo cuánto cuándo puede pueden nos ello what must should have has does this that with for the our are can could how much who when everything plan meeting tomorrow nothing res nada abans obligatòriament realment exactament concret total aproximadament aprovar explicar explico explicat presentar presento vendre dir-ho fer-ho fem-ho cap alguna algun bé molt gaire dona donar porta portar entitat entitats deixem complim ve necessitem necessitarem necessitaríem necessita encarregar encarrega ocupar ocuparà plegat portarà portara durarà before us junto total pasa pasaria pasará ocurre happens don val vale valdrà anything ocupa aoc ajuda ajuden ajudar ajudarà ayuda ayudan helps help sen costar will cost need take takes work long time',
  ),
);

/**
 * What is asked of the plan that there is by who takes it to a meeting: «què hem de pagar?», «i si no fem res?», «qui ho ha de fer?»,
 * «com ho defenso davant dels regidors?».
 */
export const questionOfPlan: Reading = {
  name: 'question-of-plan',
  when: ({ question, reply, memory, knowledge, utterance }) =>
    (question === null || (reply.kind !== 'answer' && isOfAll(utterance.folded))) &&
    utterance.words.length <= longest &&
    (utterance.wish === null || whatHappens.test(utterance.folded)) &&
    utterance.terms.named.size === 0 &&
    diagnosed(knowledge.content, memory) !== null,
  read(turn) {
    const matter = matterOf(turn);
    const areas = areasIn(turn);
    if (matter === null || saysMore(turn, areas)) return null;
    // «Quina feina és la seguretat?» may be one of our questions.
    const isOfThePlan = ofThePlan.test(turn.utterance.folded);
    if (areas.length > 0 && !isOfThePlan && (ofServices.has(matter) || isOurQuestion(turn))) return null;
    // «I quant costa?», after an answer about a service, is asked of it.
    if (
      !isAboutPlan(turn) &&
      !isOfAll(turn.utterance.folded) &&
      (turn.utterance.leans || isOfServicesToo(turn, matter) || isOfLastService(turn))
    ) {
      return null;
    }
    const [area] = areas;
    return wholly(turn, { type: 'ask-of-plan', matter, ...(area && areas.length === 1 && { about: area.id }) }, likely);
  },
};

/** Says that it is not of one thing that it is asked. */
const ofAll = /\b(?:tot (?:aixo|plegat)|tot el pla|del pla|en total|todo esto|all (?:this|that))\b/;
/** Of the plan, whatever waits, also in the middle of another guide. */
const isOfAll = (folded: string) => ofAll.test(folded) || ofThePlan.test(folded);
/** «Quant costa la seguretat del pla?»: the area is of the plan, whatever else it may be asked of. */
const ofThePlan = /\b(?:del|al|en el|of the|in the) plan?\b/;
/** What is asked of services too, with the same words. */
const ofServices: ReadonlySet<PlanMatterId> = new Set(['cost', 'duty', 'help']);

/** What is done in a procedure, or how the model speaks of all councils: «quin termini tenim per respondre?», «el nivell obligatori». */
const ofAnotherMatter =
  /\b(?:respon\w*|contest\w*|public\w*|penj\w*|pengen|sign(?:a\w*|e[nm]?)|firm\w*|notific\w*|connect\w*|conect\w*|integr\w*|nivells?|nivel(?:es)?|levels?|els (?:municipis|ajuntaments)|los (?:municipios|ayuntamientos)|per a tothom|all (?:towns|councils|town councils)|\w*\d\w*|mil)\b/;
/** «Com faig una multa?», «com justifico una subvenció?» are asked by who does it. */
const howItIsDone = /\b(?:com|como|how)\b.*\b(?:multa\w*|sancio\w*|subvenci\w*|ajuts?|ayudas?|grants?|fines?)\b/;

/** «Què pot fer la Diputació?» is asked of no service. */
function isOfServicesToo({ utterance: { folded } }: OpenTurn, matter: PlanMatterId): boolean {
  return ofServices.has(matter) && !/\b(?:diputaci\w*|diba|dipu|consell comarcal)\b/.test(folded);
}

/** «Què passa si no ho fem?», after an answer about a service that says it; «si no fem res» is of it all. */
function isOfLastService({ asked, memory, utterance: { words } }: OpenTurn): boolean {
  if (words.some((word) => ['res', 'nada', 'nothing', 'anything'].includes(word))) return false;
  return asked.kind === 'answers' && asked.answers[0].target.service === memory.last?.service;
}

function matterOf({ utterance: { folded } }: OpenTurn): PlanMatterId | null {
  if (ofAnotherMatter.test(folded) || howItIsDone.test(folded)) return null;
  return signs.find(([, sign]) => sign.test(folded))?.[0] ?? null;
}

function isOurQuestion({ asked }: OpenTurn): boolean {
  return asked.kind === 'answers' && asked.answers[0].isItsQuestion;
}

/** The areas of the model that are named. */
function areasIn({ utterance: { entities } }: OpenTurn): readonly Entity[] {
  return entities.filter(({ kind }) => kind === 'dimension');
}

/** Whether something else is told than the matter: «qui ha de signar un decret?» is of another. */
function saysMore({ knowledge, utterance: { terms, words, entities } }: OpenTurn, areas: readonly Entity[]): boolean {
  if (entities.some(({ kind }) => kind === 'guide')) return true;
  return words.some(
    (word, at) =>
      word.length >= shortest &&
      terms.telling[at] === true &&
      !besides.has(word) &&
      !areas.some(({ start, end }) => at >= start && at < end) &&
      !signs.some(([, sign]) => sign.test(word)) &&
      !knowledge.isAroundModel(word),
  );
}
