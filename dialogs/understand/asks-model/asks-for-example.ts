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

/** «Model d'ordenança», or the ordinance of the very town that wrote it. */
function isThatOne({ utterance }: OpenTurn, { start, end }: Entity): boolean {
  const { plainTowns, words: said } = utterance;
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  const isItsTown = said.slice(start, end).some((word) => word.length > 2 && town.has(word));
  return isItsTown || said.slice(Math.max(0, start - near), start).some((word) => aModelOf.has(word));
}
