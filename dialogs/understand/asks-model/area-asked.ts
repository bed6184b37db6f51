import type { EntityKind } from '../../../knowledge/understand/entities/entity-finder.ts';
import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { OpenTurn } from '../open-turn.ts';
import { tellsOfElsewhere } from '../tells-of-elsewhere.ts';
import { areaSpokenOf, type SpokenArea } from './area-spoken-of.ts';
import { isOfPlace } from './is-of-place.ts';

/** What is said beside an area. */
const ofNoArea: ReadonlySet<EntityKind> = new Set(['level', 'level-beside', 'band']);
/** «Me», «ma»: words so short are of every area. */
const shortest = 3;
/** «La llista completa», «un resum»: what is said of the whole model, and of no area. */
const ofAllAreas = new Set(
  words(
    'resum resumen summary global globalment general llista llistat lista listado list whole full complet completa completo sencer entero llistar llistam llistem enumera poble pobles poblacio poblacions pueblo pueblos town towns',
  ),
);

/** «Llista de tot el recomanat»: all the areas are asked for, whatever else is said. */
const everything = new Set(
  'tot todo everything llista llistar llistat lista listado list resum resumen summary resumir resumeix resumeixes ambits dimensions arees ambitos dimensiones'.split(
    ' ',
  ),
);

/** «Àmbit per àmbit», «en cada àmbit». */
const oneByOne =
  /\b(ambit|dimensio|area|ambito|dimension) (per|a|por|by) \1\b|\b(cada|each|every) (ambit|dimensio|area|ambito|dimension)\b/;

/** «On cada empresa veu tot el que té amb nosaltres»: all that somebody has, and not all the areas. */
const ofSomebody = /\b(?:tot el que (?:hi )?te(?:nen)?|todo lo que tienen?|everything (?:it|he|she|they) ha(?:s|ve))\b/;

/** The area that the words speak of, besides the level and the place. */
export function areaOf(turn: OpenTurn): SpokenArea | null {
  const { words: said, folded } = turn.utterance;
  if ((said.some((word) => everything.has(word)) && !ofSomebody.test(folded)) || oneByOne.test(folded)) return null;
  // «Deixar de demanar certificats» says more than «certificats»; and what is said around it may say nothing.
  const matter = wordsOfTheMatter(turn);
  if (matter.length === 0) return null;
  const bare = areaSpokenOf(turn.knowledge, matter);
  const area = bare?.isSure ? bare : (areaSpokenOf(turn.knowledge, wordsAsSaid(turn)) ?? bare);
  // «Un hotel a Girona» is as little of one area as of the others.
  return area === null || (!area.isSure && tellsOfElsewhere(turn.utterance)) ? null : area;
}

/** The words that are of no level, no size and no place. */
function wordsAsSaid({ utterance }: OpenTurn): string[] {
  const { entities, words: said } = utterance;
  const isPlace = isOfPlace(utterance);
  return said.filter(
    (word, at) =>
      !isPlace(at) &&
      !isNumberWord(word) &&
      !ofAllAreas.has(word) &&
      !entities.some(({ kind, start, end }) => ofNoArea.has(kind) && at >= start && at < end),
  );
}

function wordsOfTheMatter(turn: OpenTurn): string[] {
  const { knowledge } = turn;
  const empty = emptyWords(knowledge.content, 'search');
  return wordsAsSaid(turn).filter(
    (word) => word.length >= shortest && !empty.has(word) && !knowledge.isAroundModel(word),
  );
}
