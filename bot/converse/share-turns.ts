import { performance } from 'node:perf_hooks';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Log } from '../log.ts';
import { type Converse, converseHere } from './converse-here.ts';
import type { Hosted } from './conversing.ts';
import type { SecondProcess } from './second-process.ts';

/** When it helps that another process works turns out. All times in milliseconds. */
export interface Sharing {
  /** Between two looks at how busy this process is. */
  lookEvery: number;
  /** It is busy when it has worked for more than this share of the time. */
  busyShare: number;
  /** Looks that have to find it busy, one after another, before another process is started. */
  looks: number;
  /** How long nobody is busy before it is let go. */
  restAfter: number;
  /** How long none is started after one ended by itself. */
  againAfter: number;
  /** Turns that wait for it at most. */
  mostWaiting: number;
}

export const usualSharing: Sharing = {
  lookEvery: 25,
  busyShare: 0.7,
  looks: 12,
  restAfter: 5 * 60_000,
  againAfter: 60_000,
  mostWaiting: 14,
};

/**
 * Works turns out here while there is time for it, and in a second process while there is not: what is said in a turn takes about
 * as long as all the rest of it, which has to be done here. What the second one cannot do is done here.
 * @param begun the knowledge that both begin with: what is read later is known only here
 * @param start starts the second process
 */
export function shareTurns(
  begun: Knowledge,
  start: (hosted: Hosted) => SecondProcess,
  log: Log,
  { lookEvery, busyShare, looks, restAfter, againAfter, mostWaiting }: Sharing = usualSharing,
): Converse {
  let second: SecondProcess | null = null;
  let notBefore = 0;
  let busyLooks = 0;
  let since = performance.eventLoopUtilization();
  let lastLook = performance.now();
  let rest: NodeJS.Timeout | undefined;

  const begin = () => {
    const started = startOrNot();
    if (!started) return;
    second = started;
    log.info('turns shared with a second process', {});
    rest = setTimeout(() => started.stop(), restAfter).unref();
    void started.ended.then(() => {
      clearTimeout(rest);
      second = null;
      notBefore = Math.max(notBefore, performance.now() + againAfter);
      log.info('turns shared no more', {});
    });
  };

  /** Where there is no memory or no file left for another process, there is still this one. */
  const startOrNot = () => {
    try {
      return start({ supportUrl: begun.supportUrl, sharing: begun.sharing });
    } catch (error) {
      notBefore = performance.now() + againAfter;
      log.error('no second process', { error: (error as Error).message });
      return null;
    }
  };

  /** It would be there for nothing. */
  const letGo = () => {
    second?.stop();
    notBefore = Number.POSITIVE_INFINITY;
  };

  const look = () => {
    const now = performance.now();
    if (now - lastLook < lookEvery) return;
    busyLooks = performance.eventLoopUtilization(since).utilization > busyShare ? busyLooks + 1 : 0;
    since = performance.eventLoopUtilization();
    lastLook = now;
    if (busyLooks > 0) rest?.refresh();
    if (busyLooks >= looks && !second && now >= notBefore) begin();
  };

  return (knowledge, memory, input, today, moment) => {
    if (knowledge === begun) look();
    else if (notBefore !== Number.POSITIVE_INFINITY) letGo();
    const here = () => converseHere(knowledge, memory, input, today, moment);
    const waiting = second?.waiting() ?? null;
    if (busyLooks === 0 || waiting === null || waiting >= mostWaiting || knowledge !== begun) return here();
    return second?.ask({ memory, input, today, moment }).then((turn) => turn ?? here()) ?? here();
  };
}
