import type { KeptGap } from '../../dialogs/gaps/kept-gap.ts';
import { areSimilar, type Telling, tellingOf, tellingOnly } from '../../dialogs/gaps/similar.ts';
import { realWaiting, type SendError, type Waiting, withRetries } from '../channels/bot-framework/with-retries.ts';
import type { KnowledgeSource } from '../knowledge-source.ts';
import type { Log } from '../log.ts';
import type { GapStore } from '../storage/gap-store.ts';
import { expertsCard } from './experts-card.ts';

/** Tells whoever writes the content of what is missing. */
export interface Experts {
  /** Of a gap that has just been kept: it is posted on its own time, and nobody waits for it. */
  tell(gap: KeptGap): Promise<void>;
  /** Waits until what was to be posted has been, or has been given up. */
  finished(): Promise<void>;
}

export interface ExpertsParts {
  url: string;
  knowledge: KnowledgeSource;
  gaps: Pick<GapStore, 'since'>;
  log: Log;
  waiting?: Waiting;
  /** Milliseconds that one try may take. */
  patience?: number;
}

/** Whoever floods the chat does not flood the experts: the others are in `kb gaps`. */
const mostInADay = 100;
const realPatience = 10_000;

/** Posts to an address each gap that is like no other of its day. */
export function createExperts({
  url,
  knowledge,
  gaps,
  log,
  waiting = realWaiting,
  patience = realPatience,
}: ExpertsParts): Experts {
  let today = '';
  let told = 0;
  const tellings = new Map<string, Telling>();
  const underWay = new Set<Promise<void>>();

  const telling = ({ text, answered }: KeptGap): Telling => {
    const key = text ?? `\n${JSON.stringify(answered)}`;
    const known = tellings.get(key) ?? (text === null ? tellingOnly(key) : tellingOf(knowledge.current(), text));
    tellings.set(key, known);
    return known;
  };

  /** Whether it is the only one of its day, in any instance, that asks about the same. */
  const isFirst = async (gap: KeptGap): Promise<boolean> => {
    const own = telling(gap);
    const kept = (await gaps.since(gap.day)).filter((each) => each.day === gap.day && isToBeTold(each));
    const similar = kept.filter((each) => areSimilar(telling(each), own));
    return similar.reduce((sum, { count }) => sum + count, 0) <= 1;
  };

  const post = async (gap: KeptGap) => {
    try {
      const body = JSON.stringify(expertsCard(knowledge.current().content, gap));
      await withRetries(() => postOnce(url, body, patience), waiting);
    } catch (error) {
      const { statusCode, code } = error as SendError;
      // Neither the address nor what was asked is for the log.
      log.error('experts not told of a gap', { why: gap.why, ...(statusCode ? { statusCode } : { code }) });
    }
  };

  return {
    async tell(gap) {
      if (gap.day !== today) {
        today = gap.day;
        told = 0;
        tellings.clear();
      }
      if (!isToBeTold(gap) || told >= mostInADay || !(await isFirst(gap))) return;
      told += 1;
      if (told === mostInADay) log.error('experts are told no more today', { told });
      const posted = post(gap).finally(() => underWay.delete(posted));
      underWay.add(posted);
    },
    async finished() {
      await Promise.all(underWay);
    },
  };
}

/** What is told to be of somebody else is not theirs to answer, and what an answer lacked comes after its thumb. */
function isToBeTold({ why, lacked }: KeptGap): boolean {
  return why !== 'refused' && lacked === null;
}

/** @throws SendError */
async function postOnce(url: string, body: string, patience: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  }).catch((error: Error & { cause?: { code?: string } }) => {
    throw failure({ code: error.name === 'TimeoutError' ? 'ETIMEDOUT' : (error.cause?.code ?? error.name) });
  });
  // The connection is free for the next only when nothing is left to be read of it.
  await response.body?.cancel();
  if (response.ok) return;
  const headers = { get: (name: string) => response.headers.get(name) ?? undefined };
  throw failure({ statusCode: response.status, response: { headers } });
}

function failure(what: SendError): Error & SendError {
  return Object.assign(new Error('the experts could not be told'), what);
}
