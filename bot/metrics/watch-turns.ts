import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { TurnResult } from '../channels/take-turn.ts';
import type { Log } from '../log.ts';
import type { Metrics } from './metrics.ts';

export type TurnChannel = 'direct-line' | 'teams' | 'bot-framework';

/** Counts, times and logs a turn that is taken; what was answered already is no turn. */
export type WatchTurn = <Result extends TurnResult>(
  channel: TurnChannel,
  conversationId: string,
  take: () => Promise<Result>,
) => Promise<Result>;

const shownDigits = 12;
/** Names that are not worked out again: those of who is talking. */
const mostNames = 1000;

/**
 * @param secret makes of the id of a conversation, which may say whose it is, a name for it that only tells it from others
 */
export function createTurnWatch(
  { turns, turnsFailed, turnTime }: Pick<Metrics, 'turns' | 'turnsFailed' | 'turnTime'>,
  log: Log,
  secret: Uint8Array,
): WatchTurn {
  const names = new LRUCache<string, string>({
    max: mostNames,
    memoMethod: (conversationId) =>
      createHmac('sha256', secret).update(conversationId).digest('hex').slice(0, shownDigits),
  });

  return async (channel, conversationId, take) => {
    const start = performance.now();
    try {
      const result = await take();
      if (result.repeated) return result;
      const time = performance.now() - start;
      const { outcome } = result;
      turns.add({ channel, outcome });
      turnTime.observe(channel, time);
      log.info('turn', { channel, outcome, ms: Math.round(time), conversation: names.memo(conversationId) });
      return result;
    } catch (error) {
      turnsFailed.add({ channel });
      throw error;
    }
  };
}
