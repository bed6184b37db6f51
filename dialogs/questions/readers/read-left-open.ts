import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { dontKnow } from '../question.ts';
import type { ReadReply } from '../question-type.ts';

/** «No ho sé» and «passa» leave an optional question open; any other order is no reply. Null when it is no order. */
export function readLeftOpen({ optional }: { optional: boolean }, { order }: Utterance): ReadReply | null {
  const isLeft = optional && (order === 'unknown' || order === 'skip');
  if (isLeft) return { kind: 'answer', answer: dontKnow, sure: true, taken: null };
  return order ? { kind: 'none' } : null;
}
