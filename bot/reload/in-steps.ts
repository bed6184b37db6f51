import { setImmediate as others } from 'node:timers/promises';
import type { Steps } from '../../knowledge/understand/steps.ts';

/** Does some steps, and lets whoever waits be attended between each two. */
export async function inSteps<Made>(steps: Steps<Made>): Promise<Made> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await others();
  }
}
