import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { AskedOfModel } from '../../intent.ts';
import { type LikelyAnswers, likelyAnswers } from '../ask/likely-answers.ts';
import type { OpenTurn } from '../open-turn.ts';
import { areaOf } from './area-asked.ts';
import { askedOf, asksWhatALevelIs, dimensionsNamed, idsOf, isDimension } from './parts-of-model.ts';

/** What a message has of what may be asked of the model. */
export interface ModelFacts extends LikelyAnswers {
  turn: OpenTurn;
  /** What would be shown. */
  asked: AskedOfModel;
  isPlaced: boolean;
  /** The dimensions that are named, by id. */
  named: readonly string[];
  /** The dimension that the other words speak of. */
  spoken: string | null;
  /** Whether it can be no other. */
  isSpokenSurely: boolean;
  /** Whether it is asked what a level is, and nothing else. */
  isLevelMeant: boolean;
  /** Services that are named, but for those that are dimensions too. */
  services: readonly string[];
  /** How many words tell something besides. */
  besides: number;
}

/** So few words besides, and what is beside a figure or an area is a level. */
const mostBesides = 1;

/** Looks at a message as something asked of the model: once, for all the readings that ask. */
export const modelFacts = onceForEach((turn: OpenTurn): ModelFacts => {
  const named = dimensionsNamed(turn);
  const besides = wordsBesides(turn);
  const isLevelMeant = named.length === 0 && besides <= 1 && asksWhatALevelIs(turn);
  const area = isLevelMeant ? null : areaOf(turn);
  const spoken = area?.id ?? null;
  const dimension = named.length === 1 ? (named[0] ?? null) : (spoken ?? named[0] ?? null);
  const asked = askedOf(turn, dimension, besides <= mostBesides);
  return {
    turn,
    asked,
    isPlaced: asked.band !== null || asked.place !== null,
    named,
    spoken,
    isSpokenSurely: area?.isSure ?? false,
    isLevelMeant,
    services: idsOf(turn.utterance, 'service').filter((id) => !isDimension(turn, id)),
    besides,
    ...likelyAnswers(turn.asked),
  };
});

/** How many words tell something besides what is asked of the model: «quina empresa porta la seguretat de Tona?». */
function wordsBesides({ knowledge, utterance }: OpenTurn): number {
  const { entities, plainTowns, terms, words: said } = utterance;
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  return said.filter(
    (word, at) =>
      terms.telling[at] === true &&
      !town.has(word) &&
      !/\d/.test(word) &&
      !isNumberWord(word) &&
      !entities.some(({ kind, start, end }) => kind !== 'topic' && at >= start && at < end) &&
      !knowledge.isAroundModel(word),
  ).length;
}
