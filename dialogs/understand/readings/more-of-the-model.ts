import type { AskedOfModel } from '../../asked-of-model.ts';
import { modelFacts } from '../asks-model/model-facts.ts';
import { isDimension } from '../asks-model/parts-of-model.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** A longer question says by itself all that it asks. */
const longest = 8;
const mostBesides = 1;
const fewWords = 2;
/** How it leans on what was asked before: «i el recomanat?», «per a 6.000?». */
const joined = /^(?:i|y|and|pero|but|o|or|per a|para|for|a|en|de|d) /;

/** Another level, area or size, after something asked of the model: the rest stays as it was asked. */
export const moreOfTheModel: Reading = {
  name: 'more-of-the-model',
  when: (turn) =>
    turn.memory.model !== null &&
    turn.question === null &&
    turn.utterance.words.length <= longest &&
    // «Transparència» is a service, and an area too.
    [...turn.utterance.terms.named.keys()].every((service) => isDimension(turn, service)) &&
    leansOnIt(turn),
  read(turn) {
    const { asked, besides } = modelFacts(turn);
    if (!turn.memory.model || besides > mostBesides || isNothing(asked)) return null;
    return wholly(turn, { type: 'show-model', ...withRest(asked, turn.memory.model) }, likely);
  },
};

function leansOnIt({ utterance: { folded, leans, words } }: OpenTurn): boolean {
  return joined.test(folded) || leans || words.length <= fewWords;
}

function isNothing({ dimension, level, band, place }: AskedOfModel): boolean {
  return dimension === null && level === null && band === null && place === null;
}

function withRest(asked: AskedOfModel, before: AskedOfModel): AskedOfModel {
  const isPlaced = asked.band !== null || asked.place !== null;
  return {
    dimension: asked.dimension ?? before.dimension,
    level: asked.level ?? before.level,
    band: isPlaced ? asked.band : before.band,
    place: isPlaced ? asked.place : before.place,
  };
}
