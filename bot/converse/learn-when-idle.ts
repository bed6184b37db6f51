import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { learnBeforehand } from '../../dialogs/learn-beforehand.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';

/** Milliseconds between two steps, and the share of them that the process may have worked for somebody: more, and the next step waits. */
const pause = 5;
const busyShare = 0.5;

/**
 * Learns what takes longest, a few milliseconds at a time and only while nobody asks for anything: whoever says first what needs it
 * would wait for it.
 * @param after milliseconds before it begins
 */
export async function learnWhenIdle(knowledge: () => Knowledge, after: number): Promise<void> {
  await wait(after, undefined, { ref: false });
  for (const _ of learnBeforehand(knowledge())) {
    let since: ReturnType<typeof performance.eventLoopUtilization>;
    do {
      since = performance.eventLoopUtilization();
      await wait(pause, undefined, { ref: false });
    } while (performance.eventLoopUtilization(since).utilization > busyShare);
  }
}
