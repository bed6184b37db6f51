import type { TopicId } from '../../../knowledge/schema/ids.ts';
import type { Entity } from '../../../knowledge/understand/entities/entity-finder.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import { stem } from '../../../knowledge/understand/utterance/stem.ts';
import { soundOfOpening } from '../../sounds/sounds-like.ts';
import { asksForExample, thatOfTheTown } from '../asks-model/asks-for-example.ts';
import { listAsked } from '../asks-model/list-asked.ts';
import { asksSomething } from '../asks-us.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** An own question this likely is what was asked, whoever it names; of a service, which is no portal, a little less is enough. */
const sure = 0.8;
const sureOfService = 0.6;
/** What is said by who wants an example to look at. */
const ofAnyExample = new Set(
  words(
    'exemple exemples model models mostra mostres plantilla plantilles tipus copiar copia referencia inspirar ejemplo ejemplos modelo modelos tipo plantilla example examples template sample samples tens teniu tenim algun alguna algu altre altres tienes hay have necessito necessitem busco vull voldria passar passa passam passes passeu envies envieu enviar ensenya ensenyam ensenyes mostra pasas pasa envias veure ver see agradaria gustaria llegir deixes deixeu deixar descarregar fet feta feu fan publicat publicada redactar fer aprovar text document necesito busco quiero need looking do you agafar idees idea trobo trobar passa redactado hecho aprobar',
  ),
);
/** What is said of any portal: what it is, what it offers, where it is. */
const ofAnyPortal = new Set(
  words(
    'web webs pagina enllac link adreca portal portals recurs recursos ofereix ofereixen dona donen serveis servei ajuda ajudes ajuden ajudar suport pobles poble municipis ajuntaments temes tema digitals digital administracio electronica electronic contacte contactar telefon correu gobierno govern estat espana catalunya consorci consorcio enlace ofrece servicios ayuda ayuntamientos pueblos website url offer offers services help support councils contact petits petit local locals ens nostra nostre dipu materia material materials govern estatal espanyol central eadministracio plataforma serveix fa transformacio ajuts ajudes subvencions allo can who they us are help q k accedir accedeix acceder access entitats entidades locales digitalitzar digitalitzar nos',
  ),
);
/** What is asked of a service, and of no portal. */
const ofServices: ReadonlySet<TopicId> = new Set(['alta', 'cost', 'integracio', 'obligatorietat']);
/** How many words may say something else. */
const mostBesides = 1;

/**
 * A portal, an example document or a list of the model by its name: «què és Localret?», «tens un exemple de política de
 * seguretat?», «què és obligatori per a tots els municipis?».
 */
export const resource: Reading = {
  name: 'resource',
  when: (turn) =>
    (turn.question === null || (asksSomething(turn) && turn.reply.kind !== 'answer')) &&
    (turn.utterance.entities.some(isResource) || turn.utterance.lists.length > 0),
  read(turn) {
    const found = listAsked(turn) ?? namedResource(turn);
    if (found !== null && isSurelyWanted(turn)) return null;
    const isSure = asksForExample(turn) || (found !== null && asksForPortal(turn, found));
    return found === null || (!isSure && isAskedOfUs(turn))
      ? null
      : wholly(turn, { type: 'show-resource', resource: found }, likely);
  },
};

/** So few words may be a name and no more, and nothing has to be learnt to know it. */
const wordsOfAName = 5;
const surelyWanted = 6;
/** «Necessitem un pla d'administració electrònica»: what sounds like a beginning besides (naive Bayes) is surer. */
const begunSo = 3;
const wantedAndBegun = 3;

/** «Vull parlar amb algú de l'AOC», «en quin nivell estem? fes-me les preguntes»: an order or a guide that names a portal or a list. */
function isSurelyWanted(turn: OpenTurn): boolean {
  const { knowledge, question, utterance } = turn;
  if (utterance.plainOrder !== null) return true;
  if (question !== null || utterance.words.length < wordsOfAName || asksForExample(turn)) return false;
  const { id, margin } = soundOfOpening(knowledge, utterance);
  const isBegun = 'guide' in id && knowledge.soundsLikeBeginning(utterance) >= begunSo;
  return margin >= (isBegun ? wantedAndBegun : surelyWanted);
}

/** «On es gestionen els usuaris dels serveis de l'AOC?» is a question that we have, and not what the AOC is. */
function isAskedOfUs({ asked, knowledge }: OpenTurn): boolean {
  if (asked.kind !== 'answers') return false;
  const [{ target, probability }] = asked.answers;
  const enough = knowledge.content.services.has(target.service) ? sureOfService : sure;
  return target.question !== null && probability >= enough;
}

/** What says that a portal itself is asked for: what it is, or its page. */
const itself =
  /\b(?:que es|qui es|qui son|que son|quien es|quienes son|what is|what s|who is|who are|pagina|webs?|website|enllac|adreca|link|url|enlace|direccion|vol dir|quiere decir|parlat|sentit parlar|sona|hablado)\b/;

/** «M'han parlat del mètode e-SET, què és això?»: a question of some matter may say the same, and the portal's own card says it. */
function asksForPortal(turn: OpenTurn, found: string): boolean {
  const { asked, knowledge, utterance } = turn;
  const isOfAService = asked.kind === 'answers' && knowledge.content.services.has(asked.answers[0].target.service);
  const portal = utterance.entities.find(({ kind, id }) => kind === 'portal' && id === found);
  return (
    portal !== undefined && !isOfAService && itself.test(utterance.folded) && wordsBeside(turn, portal).length === 0
  );
}

function isResource({ kind }: Entity): boolean {
  return kind === 'portal' || kind === 'example';
}

function namedResource(turn: OpenTurn): string | null {
  const { entities, terms, words: said } = turn.utterance;
  const wantsAny = asksForExample(turn) || said.some((word) => ofAnyExample.has(word));
  // «L'arxiu electrònic de l'AOC ens costarà diners?» is about what it offers.
  const asksOfAService = [...terms.cues].some((topic) => ofServices.has(topic));
  const [found] = entities
    .filter((entity) => (entity.kind === 'portal' ? !asksOfAService : entity.kind === 'example' && wantsAny))
    .filter((entity) => {
      const { kind, id, start, end } = entity;
      const own = stemsOf(turn, id);
      const besides = wordsBeside(turn, entity);
      const isIts = (name: { start: number; end: number }) =>
        (name.start >= start && name.end <= end) ||
        said.slice(name.start, name.end).every((word) => own.has(stem(word)));
      return terms.names.every(isIts) && besides.length <= mostBesidesOf(turn, kind, id);
    })
    // Who wants an example wants that, and not the portal that has it.
    .sort((a, b) => Number(b.kind === 'example') - Number(a.kind === 'example'));
  return found ? (thatOfTheTown(turn, found) ?? found.id) : null;
}

/** What tells something besides a portal or an example: «cursos oberts de l'EAPC» is nothing else, since that is written of it. */
function wordsBeside(turn: OpenTurn, entity: Entity): string[] {
  const { kind, id, start, end } = entity;
  const { beginning, words: said } = turn.utterance;
  const own = stemsOf(turn, kind === 'example' ? (thatOfTheTown(turn, entity) ?? id) : id);
  const around = [ofAnyPortal, ofAnyExample];
  // «Una ordenança tipus, per no començar de zero» begins nothing.
  const isForAnExample = kind === 'example' && asksForExample(turn);
  return said.filter(
    (word, at) =>
      !(at >= start && at < end) &&
      tells(turn, word, at) &&
      !(isForAnExample && beginning.at.has(at)) &&
      !around.some((known) => known.has(word)) &&
      !own.has(stem(word)),
  );
}

/** The stems of what is written of a portal or an example: none of the AOC, of which is whatever is asked here. */
function stemsOf({ knowledge: { content } }: OpenTurn, id: string): ReadonlySet<string> {
  const written = [...content.portals, ...content.examples].find((each) => each.id === id && id !== 'aoc');
  return new Set(written ? [written.title, ...written.names, written.text].flatMap(words).map(stem) : []);
}

/** Much is done by a Diputació, or sent to the AOC: what is asked has to be what they are, offer or are found at. */
function mostBesidesOf({ utterance }: OpenTurn, kind: Entity['kind'], id: string): number {
  if (kind !== 'portal') return mostBesides;
  if (ofTheMatter.test(utterance.folded)) return mostBesides + 1;
  return doesMuch.test(id) ? 0 : mostBesides;
}

const doesMuch = /^(?:aoc$|diputacio)/;
const ofTheMatter =
  /digital|electron|e-?admin|portal|\bweb|pagina|enlla|link|suport|ajud|cop de ma|help|servei|servic|recurs|\bque es\b|\bqui son\b|what is|que hi trob/;

function tells({ knowledge, utterance }: OpenTurn, word: string, at: number): boolean {
  return utterance.terms.telling[at] === true && !knowledge.isAroundModel(word);
}
