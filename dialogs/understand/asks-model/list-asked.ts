import type { ListId } from '../../../knowledge/schema/ids.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { OpenTurn } from '../open-turn.ts';
import { tellsOfElsewhere } from '../tells-of-elsewhere.ts';
import { levelOf } from './parts-of-model.ts';

/** How many words may say something else, beside as many of the list; each further one of the list lets one more be said. */
const mostBesides = 1;
const plainlyAsked = 3;
/** What is said of any list: who it is for, and what for. */
const ofAnyList = new Set(
  words(
    'heu hi web webs pagina pagines portal portals recurs recursos administracio electronica electronic digital digitals eadministracio ajuda ajudar suport consultar consultarem mirar veure descarregar copiar copiem inspirar inspirarnos pobles poble municipis ajuntaments ayuntamientos pueblos consultar consulta descargar look download informar preguntar parlar diferents diferentes different distints distintos vostre vostra vuestro vuestra your nom noms nombres names exactament exactamente exactly',
  ),
);

/** The list of the model that is asked for, when no service nor anything else of it is named. */
export function listAsked({ knowledge, utterance }: OpenTurn): ListId | null {
  const { beginning, lists, entities, terms, words: said } = utterance;
  const list = lists.find(({ at }) => terms.names.every(({ start, end }) => isInside(at, start, end)));
  if (!list || (list.at.size <= plainlyAsked && tellsOfElsewhere(utterance))) return null;
  const isElsewhere = entities.some(
    ({ kind, start, end }) =>
      (kind === 'dimension' || kind === 'band' || kind === 'portal' || (kind === 'example' && list.id === 'source')) &&
      !isInside(list.at, start, end),
  );
  // «Segons el nivell recomanat, quanta gent ens cal?» asks for no list of levels.
  if (list.id === 'levels' && levelOf(utterance) !== null) return null;
  // «Exemples, per no començar de zero» is no beginning; «com estem, respecte del model?» is.
  const begins = beginning.parts.has('asks') || beginning.parts.has('wants');
  const empty = emptyWords(knowledge.content, 'orders-beside');
  const besides = said.filter(
    (word, at) =>
      !list.at.has(at) &&
      terms.telling[at] === true &&
      (begins || !beginning.at.has(at)) &&
      !knowledge.isAroundModel(word) &&
      !empty.has(word) &&
      !ofAnyList.has(word) &&
      !/\d/.test(word),
  );
  // Who made the model is asked in common words: «el regidor em demana com estem respecte al model» asks something else.
  const isDoubtful = begins && list.id === 'source';
  // «Això del model tecnològic com va, què he de fer jo?» names it, and asks what to do.
  const isOnlyNamed = list.id === 'source' && list.at.size < plainlyAsked;
  if (isOnlyNamed && (beginning.parts.has('asks') || beginning.parts.has('landed'))) return null;
  const most = (isDoubtful ? 0 : mostBesides) + Math.max(0, list.at.size - plainlyAsked);
  return isElsewhere || besides.length > most ? null : list.id;
}

function isInside(at: ReadonlySet<number>, start: number, end: number): boolean {
  return Array.from({ length: end - start }, (_, nth) => start + nth).every((place) => at.has(place));
}
