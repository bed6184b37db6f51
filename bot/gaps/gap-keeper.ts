import type { Gap } from '../../dialogs/gaps/gap.ts';
import type { GapChannel, KeptGap, Vote } from '../../dialogs/gaps/kept-gap.ts';
import type { KnowledgeSource } from '../knowledge-source.ts';
import { localDay } from '../local-day.ts';
import type { Log } from '../log.ts';
import type { GapStore } from '../storage/gap-store.ts';
import type { Experts } from './tell-experts.ts';

/** Keeps what was not well answered. Nobody waits for it, and what goes wrong is only logged: a turn has been saved and said before. */
export interface GapKeeper {
  keep(gap: Gap | null, channel: GapChannel): void;
  vote(vote: Vote): void;
  /** Waits for what is under way. */
  finished(): Promise<void>;
}

export interface GapKeeperParts {
  knowledge: KnowledgeSource;
  gaps: GapStore;
  /** How many days they are kept: 0 keeps none. */
  days: number;
  log: Log;
  now: () => Date;
  /** Told of each gap once it is kept; made when there is one. */
  experts?: (() => Promise<Experts>) | null;
}

/** Messages that wait to be kept: if there are more, the storage is failing, and they would be lost anyway. */
const mostUnderWay = 200;

/** Prepares what keeps gaps; nothing when they are kept for no day. */
export function createGapKeeper({ knowledge, gaps, days, log, now, experts = null }: GapKeeperParts): GapKeeper {
  let told: Promise<Experts> | null = null;
  /** One at a time: of two alike that come together, the first is told. */
  let last: Promise<void> = Promise.resolve();
  const underWay = new Set<Promise<void>>();
  const aside = (work: () => Promise<void>) => {
    if (days === 0 || underWay.size >= mostUnderWay) return;
    // Not before whoever waits for the turn has it.
    const done = new Promise<void>((resolve) => setImmediate(resolve))
      .then(work)
      .catch((error: Error) => log.error('gap not kept', { error: error.message }))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };

  const keepAndTell = async (gap: KeptGap) => {
    try {
      await gaps.add(gap);
      told ??= experts?.() ?? null;
      await (await told)?.tell(gap);
    } catch (error) {
      log.error('gap not kept', { error: (error as Error).message });
    }
  };

  return {
    keep(gap, channel) {
      if (!gap) return;
      const day = localDay(now());
      aside(async () => {
        // The names of people are not read before there is somebody to be left out.
        const { withNobody } = await import('./with-nobody.ts');
        const kept = withNobody(knowledge.current(), gap, day, channel);
        if (!kept) return;
        last = last.then(() => keepAndTell(kept));
        await last;
      });
    },
    vote(vote) {
      const day = localDay(now());
      aside(() => gaps.addVote(vote, day));
    },
    async finished() {
      await Promise.all(underWay);
      await (await told)?.finished();
    },
  };
}
