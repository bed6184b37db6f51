import type { PlanMatterId } from '../../../knowledge/schema/ids.ts';
import { words as wordsOf } from '../../../knowledge/understand/utterance/fold.ts';
import { diagnosed } from '../../reply/diagnosed.ts';
import { isAboutPlan } from '../is-about-plan.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.85;
const longest = 18;
/** «Me», «l»: words so short are of any matter. */
const shortest = 3;

/** What gives each matter away, in the order in which they are looked for; folded, in Catalan, Spanish and English. */
const signs: readonly (readonly [PlanMatterId, RegExp])[] = [
  [
    'defend',
    /\b(?:defens\w*|defien\w*|defend\w*|justific\w*|convenc\w*|convince\w*|convenz\w*|argument\w*|regidors?|regidores|regidora|concejal\w*|councillors?|al ple|el pleno|equip de govern)\b/,
  ],
  [
    'idle',
    /\b(?:no (?:ho )?(?:fem|feu|fa|fes|fessim|compl\w*|hacemos|hiciera\w*) ?(?:res|nada)?|no fer (?:res|ho)|do nothing|nothing is done|multa\w*|multen|multin|sancio\w*|sanciona\w*|fines?|consequenci\w*|consecuenci\w*|arrisqu\w*|ens hi juguem|deixem (?:per|estar))\b/,
  ],
  ['help', /\b(?:ajud\w*|ajuts?|ayud\w*|subvenci\w*|diputaci\w*|diba|dipu|consell comarcal|helps?|aoc|grants?)\b/],
  [
    'cost',
    /\b(?:pag\w*|cost\w*|cuest\w*|preus?|precios?|diners|dinero|calers|gratis|gratuit\w*|de franc|partida|pressupost\w*|presupuest\w*|euros?|gast\w*|despes\w*|inversi\w*|pay|free|budget|money|consigna\w*)\b/,
  ],
  [
    'duty',
    /\b(?:obligatori\w*|obligat\w*|obliga|obliguen|obligacions?|oblig(?:ado|ada)s?|llei|ley|terminis?|plazos?|abans de quan|per quan|per a quan|data limit|deadlines?|mandatory|compulsory|law)\b/,
  ],
  [
    'effort',
    /\b(?:quan(?:t|ta) (?:de )?(?:feina|temps|dedicacio|hores|esforc)|quantes hores|feina es|feina hi ha|gaire feina|molta feina|cuanto (?:trabajo|tiempo)|how (?:much work|long)|esforc)\b/,
  ],
  ['who', /\b(?:qui (?:ho|hi|fa|ha|s|n|en|se|te|porta)|quien (?:lo|tiene|hace)|who (?:does|has|must|should))\b/],
];

/** What is said besides by whoever asks it of a plan. */
const besides = new Set(
  wordsOf(
    'tot tots tota totes tothom això aixo aquest aquesta aquests pla plan fer fem feu faig fan fa hem han haig cal calen caldra toca quin quina quins quines quant quanta quants quantes com per què que qui on demà dema avui reunió reunio meeting ple pleno ajuntament poble municipi coses cosa posar posem posa hi demanar demanem dir digues diguem diré saber sap nosaltres vosaltres ens ara mateix any davant dels les els amb sense primer primera començar comença acabar comptes temps feina hores gent persones persona despres després llavors passa passaria pot poden podem pots podria podríem hi ha tenim tenen té tinc pel pels vull necessito estan està esta son són seria serien cobrir cobreix franc intervenció intervencio interventor interventora intervenció secretaria secretària alcalde alcaldessa alcaldia todo esto hay tenemos debemos hacer hacemos qué quién cómo cuánto cuándo puede pueden nos ello what must should have has does this that with for the our are can could how much who when everything plan meeting tomorrow nothing res nada abans obligatòriament realment exactament concret total aproximadament aprovar explicar explico explicat presentar presento vendre dir-ho fer-ho fem-ho cap alguna algun bé molt gaire dona donar porta portar entitat entitats deixem complim ve necessitem necessitarem necessitaríem necessita encarregar encarrega ocupar ocuparà plegat portarà portara durarà before us junto total',
  ),
);

/**
 * What is asked of the plan that there is by who takes it to a meeting: «què hem de pagar?», «i si no fem res?», «qui ho ha de fer?»,
 * «com ho defenso davant dels regidors?».
 */
export const questionOfPlan: Reading = {
  name: 'question-of-plan',
  when: ({ question, memory, knowledge, utterance }) =>
    question === null &&
    utterance.words.length <= longest &&
    utterance.wish === null &&
    utterance.terms.named.size === 0 &&
    diagnosed(knowledge.content, memory) !== null,
  read(turn) {
    const matter = matterOf(turn);
    if (matter === null || saysMore(turn)) return null;
    // «I quant costa?», after an answer about a service, is asked of it.
    const isOfAll = ofAll.test(turn.utterance.folded);
    if (!isAboutPlan(turn) && !isOfAll && (turn.utterance.leans || ofServices.has(matter))) return null;
    return wholly(turn, { type: 'ask-of-plan', matter }, likely);
  },
};

/** Says that it is not of one thing that it is asked. */
const ofAll = /\b(?:tot (?:aixo|plegat)|tot el pla|del pla|en total|todo esto|all (?:this|that))\b/;
/** What is asked of services too, with the same words. */
const ofServices: ReadonlySet<PlanMatterId> = new Set(['cost', 'duty', 'help']);

function matterOf({ utterance: { folded } }: OpenTurn): PlanMatterId | null {
  return signs.find(([, sign]) => sign.test(folded))?.[0] ?? null;
}

/** Whether something else is told than the matter: «qui ha de signar un decret?» is of another. */
function saysMore({ knowledge, utterance: { terms, words, entities } }: OpenTurn): boolean {
  if (entities.some(({ kind }) => kind === 'dimension' || kind === 'guide')) return true;
  return words.some(
    (word, at) =>
      word.length >= shortest &&
      terms.telling[at] === true &&
      !besides.has(word) &&
      !signs.some(([, sign]) => sign.test(word)) &&
      !knowledge.isAroundModel(word),
  );
}
