import type { Entity } from '../../../knowledge/understand/entities/entity-finder.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { OpenTurn } from '../open-turn.ts';

/** Words of who wants a document to look at. */
const ofAnExample = new Set(
  words(
    'exemple exemples mostra mostres plantilla plantilles copiar copiarlo copiarla ejemplo ejemplos muestra muestras plantillas example examples sample samples template templates tipus tipo',
  ),
);
const aModelOf = new Set(words('model models modelo modelos'));
/** How many words before a document may say that it is a model. */
const near = 3;

/**
 * Whether one of the documents of other councils is asked for to look at, and not what it has to say: «un model de política de
 * seguretat», «la política de gestió documental d'Arenys de Munt», «exemples d'ordenances».
 */
export function asksForExample(turn: OpenTurn): boolean {
  const { entities, words: said } = turn.utterance;
  const documents = entities.filter(({ kind }) => kind === 'example');
  if (documents.length === 0) return false;
  return said.some((word) => ofAnExample.has(word)) || documents.some((document) => isThatOne(turn, document));
}

/**
 * «Hem de fer l'ordenança: ens envieu la de Manresa?»: the document of that kind that the town said wrote, by id.
 * @param document one that is named
 */
export function thatOfTheTown({ knowledge, utterance }: OpenTurn, document: Entity): string | null {
  const { plainTowns, words: said } = utterance;
  if (plainTowns.kind !== 'one') return null;
  const town = words(plainTowns.town.name);
  const at = said.findIndex((_, start) => town.every((word, nth) => said[start + nth] === word));
  if (!ofTown.has(said[at - 1] ?? '') || !thatOne.has(said[at - 2] ?? '')) return null;
  const kind = said[document.start];
  const isTheirs = (title: string) => {
    const written = words(title);
    return town.every((word) => written.includes(word)) && kind !== undefined && written.includes(kind);
  };
  const theirs = knowledge.content.examples.filter(({ title }) => isTheirs(title));
  return (theirs.find(({ id }) => id === document.id) ?? theirs[0])?.id ?? null;
}

const ofTown = new Set(['d', 'de', 'del']);
const thatOne = new Set(words('la el lo los las els les aquella aquesta'));

/** «Model d'ordenança», or the ordinance of the very town that wrote it. */
function isThatOne(turn: OpenTurn, document: Entity): boolean {
  const { plainTowns, words: said } = turn.utterance;
  const { start, end } = document;
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  const isItsTown = said.slice(start, end).some((word) => word.length > 2 && town.has(word));
  return (
    isItsTown ||
    thatOfTheTown(turn, document) !== null ||
    said.slice(Math.max(0, start - near), start).some((word) => aModelOf.has(word))
  );
}
