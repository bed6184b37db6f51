import type { Input } from '../../dialogs/input.ts';
import type { Memory } from '../../dialogs/memory.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { openKnowledge } from '../open-knowledge.ts';
import { type Conversed, converseHere } from './converse-here.ts';
import { learnWhenIdle } from './learn-when-idle.ts';

/** What is said of who runs the bot, first; and then what is asked for each turn. */
export type Hosted = Pick<Knowledge, 'supportUrl' | 'sharing'>;
export interface AskedTurn {
  id: number;
  memory: Memory;
  input: Input;
  today: string;
  moment: number;
}

/** What is told: that turns may be asked for, and then each of them, or that it could not be. */
export type Told = 'ready' | { id: number; turn: Conversed | null };

/* Works turns out in a process of its own, for who started it, and ends with it. */
// Who is no more is told nothing.
const tell = (told: Told) => process.send?.(told, undefined, undefined, () => {});
process.once('disconnect', () => process.exit());
process.once('message', async ({ supportUrl, sharing }: Hosted) => {
  const knowledge = await openKnowledge(supportUrl, sharing);
  process.on('message', (asked: AskedTurn) => tell({ id: asked.id, turn: turnOf(knowledge, asked) }));
  tell('ready');
  await learnWhenIdle(() => knowledge, 0);
});

/** Null when it throws: who asked works it out again, and hears why. */
function turnOf(knowledge: Knowledge, { memory, input, today, moment }: AskedTurn): Conversed | null {
  try {
    return converseHere(knowledge, memory, input, today, moment);
  } catch {
    return null;
  }
}
