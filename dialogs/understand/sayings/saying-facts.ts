import { type Sound, soundOfSaying, type Told } from '../../sounds/sounds-like.ts';
import { type LikelyAnswers, likelyAnswers } from '../ask/likely-answers.ts';
import type { OpenTurn } from '../open-turn.ts';

/** What a message has of something said that is no answer to the question that waits. */
export interface SayingFacts extends LikelyAnswers {
  turn: OpenTurn;
  sound: Sound<Told>;
}

/** Looks at a message as one of them. */
export function sayingFacts(turn: OpenTurn): SayingFacts {
  return { turn, sound: soundOfSaying(turn.knowledge, turn.utterance), ...likelyAnswers(turn.asked) };
}
