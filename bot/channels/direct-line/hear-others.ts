import type { Instances } from '../../storage/instances.ts';
import { forgottenEvent } from './forgotten-event.ts';
import type { LiveStreams } from './live-streams.ts';

/** Milliseconds between two looks at what nobody told: whoever was to tell it may have fallen. */
const lookEvery = 10_000;

/**
 * Brings to the sockets that are open here what is said in the other instances.
 * @returns stops
 */
export function hearOthers(instances: Instances, streams: LiveStreams): () => void {
  const catchUpAll = async () => {
    const seen = streams.seen();
    if (seen.size === 0) return;
    // While the database is away nothing is said.
    for (const conversationId of await instances.behind(seen).catch(() => [])) streams.catchUp(conversationId);
  };
  instances.listen((news) => {
    if (!news) {
      void catchUpAll();
      return;
    }
    const { conversationId, forgottenAt } = news;
    if (forgottenAt !== undefined) streams.publish(conversationId, [forgottenEvent(forgottenAt)]);
    streams.catchUp(conversationId);
  });
  const timer = setInterval(catchUpAll, lookEvery).unref();
  return () => clearInterval(timer);
}
