import { setImmediate as others } from 'node:timers/promises';
import { converse } from '../../dialogs/converse.ts';
import { learnBeforehand } from '../../dialogs/learn-beforehand.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Knowledge, knowledgeInSteps } from '../../knowledge/create-knowledge.ts';
import { ContentError, formatMistake } from '../../knowledge/load/mistake.ts';
import type { ContentMemory } from '../../knowledge/understand/content-memory.ts';
import type { KnowledgeSource } from '../knowledge-source.ts';
import { localDay } from '../local-day.ts';
import type { Log } from '../log.ts';
import { firstUtterances } from '../prepare/first-utterances.ts';
import { freeMemory } from './free-memory.ts';
import { inSteps } from './in-steps.ts';

export interface ReloadingKnowledge extends KnowledgeSource {
  /**
   * Reads the content again. What is begun before it is read ends with what was known; what has mistakes is told in the log, and
   * the last that had none stays. Never throws. Asked for while it is being read, it is read once more.
   */
  reload(): Promise<void>;
}

/** Mistakes told in one line of the log: a file saved in another alphabet has one in each of its lines. */
const mostTold = 20;

/**
 * @param first what is known until it is read again
 * @param read reads the content; where it takes long, elsewhere
 */
export function createReloadingKnowledge(first: Knowledge, read: () => Promise<Content>, log: Log): ReloadingKnowledge {
  const { supportUrl, sharing, learnt } = first;
  let known = first;
  let reading: Promise<void> | null = null;
  let again = false;
  const memory: ContentMemory = { last: null };

  const readOnce = async () => {
    const start = performance.now();
    let before: Knowledge | null = null;
    try {
      const next = { ...(await inSteps(knowledgeInSteps(await read(), memory))), supportUrl, sharing, learnt };
      const milliseconds = Math.round(performance.now() - start);
      [before, known] = [known, next];
      learnt.forgetUnused();
      await warmUp(next);
      log.info('content reloaded', { milliseconds });
    } catch (error) {
      known = before ?? known;
      log.error('content not reloaded', whyNot(error));
    }
    before = null;
    await freeMemory();
  };

  return {
    current: () => known,
    async reload() {
      again = true;
      reading ??= (async () => {
        while (again) {
          again = false;
          await readOnce();
        }
        reading = null;
      })();
      await reading;
    },
  };
}

/** What would otherwise make the first that ask wait. It tries out the content, too: what cannot be talked with is not kept. */
async function warmUp(knowledge: Knowledge): Promise<void> {
  for (const text of firstUtterances) {
    await others();
    converse(knowledge, emptyMemory, { type: 'message', text }, localDay(new Date()));
  }
  await inSteps(learnBeforehand(knowledge));
}

function whyNot(error: unknown): Record<string, unknown> {
  if (!(error instanceof ContentError)) return { error: error instanceof Error ? error.message : String(error) };
  const { mistakes } = error;
  return { count: mistakes.length, mistakes: mistakes.slice(0, mostTold).map(formatMistake) };
}
