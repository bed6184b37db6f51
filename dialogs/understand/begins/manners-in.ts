import { endsAsking } from '../../../knowledge/understand/utterance/ends-asking.ts';
import type { Opening } from '../../sounds/sounds-like.ts';
import type { OpenTurn } from '../open-turn.ts';

/** «Me'n vaig a dinar, adeu» sounds like leaving a guide, and there is none. */
const politely: ReadonlySet<string> = new Set(['greeting', 'thanks', 'bye', 'cancel']);
const longest = 14;

/** Whether what is wanted is no more than good manners. */
export function isOfManners(id: Opening): boolean {
  return 'command' in id && politely.has(id.command);
}

/** «Plego, que ja són les tres, a reveure», «genial, era just el que em calia»: what the last clause, or the first, is by itself. */
export function mannersIn({ asked, utterance }: OpenTurn): 'bye' | 'thanks' | null {
  const { asks, eachClause, words } = utterance;
  if (asked.kind !== 'unknown' || asks || endsAsking(utterance.text) || words.length > longest) return null;
  // «Cancela todo, gracias»
  if (eachClause.some(({ plainOrder }) => plainOrder === 'cancel')) return null;
  const ends = [eachClause.at(-1)?.plainOrder, eachClause[0]?.plainOrder];
  return ends.find((order) => order === 'bye' || order === 'thanks') ?? null;
}
