import { converse, type Turn } from '../../dialogs/converse.ts';
import type { Input } from '../../dialogs/input.ts';
import type { Memory } from '../../dialogs/memory.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type TurnOutcome, turnOutcome } from '../metrics/turn-outcome.ts';

/** What is said in a turn, and how it counts. */
export interface Conversed extends Omit<Turn, 'intent'> {
  outcome: TurnOutcome;
}

/** One turn of a conversation, worked out here or elsewhere: see `dialogs/converse.ts`. */
export type Converse = (
  knowledge: Knowledge,
  memory: Memory,
  input: Input,
  today: string,
  moment: number,
) => Conversed | Promise<Conversed>;

/** Works a turn out at once, in this process. */
export function converseHere(...asked: Parameters<Converse>): Conversed {
  const { intent, ...turn } = converse(...asked);
  return { ...turn, outcome: turnOutcome(intent) };
}
