import type { Utterance } from '../../knowledge/understand/utterance.ts';
import type { Locale } from '../../locales/sentences.ts';
import type { Intent } from '../intent.ts';
import type { Memory } from '../memory.ts';
import type { OpenTurn } from './open-turn.ts';

/** Places of words of an utterance: from the first to the one after the last. */
export interface Span {
  start: number;
  end: number;
}

/** What a message turned out to mean. */
export interface Understood {
  intent: Intent;
  /** 0 to 1: how likely it is that this is what was meant. */
  probability: number;
  /** The words that it stands on. */
  span: Span;
  /** The language asked for besides. */
  locale?: Locale;
}

/** One way to read a message. */
export interface Reading {
  name: string;
  /** Whether it may be read so, in the state that the conversation is in. */
  when(turn: OpenTurn): boolean;
  /**
   * Null when it is no such thing after all.
   * @param again reads other words as a message by themselves
   */
  read(turn: OpenTurn, again: (memory: Memory, utterance: Utterance) => Understood): Understood | null;
}

/** What a whole message means. */
export function wholly({ utterance }: OpenTurn, intent: Intent, probability = 1): Understood {
  return { intent, probability, span: { start: 0, end: utterance.words.length } };
}
