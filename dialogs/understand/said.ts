import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import type { Input } from '../input.ts';

/** What a person did, their words being read. */
export type Said = Exclude<Input, { type: 'message' }> | SaidInWords;

export interface SaidInWords {
  type: 'message';
  utterance: Utterance;
  /** What a tap carries. */
  value?: unknown;
}

/** Begins the reading of what was typed: whoever asks something of it in this turn, asks it of the same reading. */
export function readInput(knowledge: Knowledge, input: Input): Said {
  if (input.type !== 'message') return input;
  return { type: 'message', utterance: knowledge.read(input.text), value: input.value };
}
