import { isNumberWord } from '../../../knowledge/understand/entities/read-number-words.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import { type LikelyAnswers, likelyAnswers } from '../ask/likely-answers.ts';
import type { OpenTurn } from '../open-turn.ts';

/** What a message has of how somebody begins. */
export interface BeginFacts extends LikelyAnswers {
  turn: OpenTurn;
  /** Whether a town or a figure is said. */
  isPlaced: boolean;
  /** How many words say something that is no part of a beginning, a town nor a figure. */
  besides: number;
  /** How much it sounds like how somebody begins: log-odds (naive Bayes). */
  sound: number;
}

/** Looks at a message as the first one of who does not know that there is a diagnosis: once, for all the readings that ask. */
export const beginFacts = onceForEach((turn: OpenTurn): BeginFacts => {
  const { knowledge, utterance } = turn;
  const isPlaced = utterance.plainTowns.kind === 'one' || utterance.figure.kind === 'figure';
  return {
    turn,
    isPlaced,
    besides: wordsBesides(turn, isPlaced),
    sound: knowledge.soundsLikeBeginning(utterance),
    ...likelyAnswers(turn.asked),
  };
});

/** How many words say something that is no part of a beginning, a town nor a figure. */
export function wordsBesides({ knowledge, utterance }: OpenTurn, isPlaced: boolean): number {
  const { beginning, figure, plainTowns, terms, words: said } = utterance;
  // «La llei 39/2015» counts nobody.
  const areNumbersSpoken = isPlaced || figure.kind === 'none';
  const lead = emptyWords(knowledge.content, 'town-lead');
  const town = new Set(isPlaced && plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  return said.filter(
    (word, at) =>
      !beginning.at.has(at) &&
      terms.telling[at] === true &&
      !lead.has(word) &&
      !town.has(word) &&
      !knowledge.isAroundModel(word) &&
      !(areNumbersSpoken && (/\d/.test(word) || isNumberWord(word))),
  ).length;
}
