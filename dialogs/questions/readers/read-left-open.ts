import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { dontKnow } from '../question.ts';
import type { ReadReply } from '../question-type.ts';

/** «No ho sé» and «passa» leave an optional question open; any other order is no reply. Null when it is no order. */
export function readLeftOpen({ optional }: { optional: boolean }, utterance: Utterance): ReadReply | null {
  const order = orderSaid(utterance) ?? firstClauseOrder(utterance);
  const isLeft = optional && (order === 'unknown' || order === 'skip');
  if (isLeft) return { kind: 'answer', answer: dontKnow, sure: true, taken: null };
  return utterance.order ? { kind: 'none' } : null;
}

/** «Si es pot consultar no ho demanem mai» is too long to be a misspelt «no ho sé». */
function orderSaid({ order, plainOrder, words }: Utterance) {
  return words.length <= wordsOfAnOrder ? order : plainOrder;
}

const wordsOfAnOrder = 6;

/** «Ni idea, això ho porten els d'activitats»: what goes first says it, and the rest why. */
function firstClauseOrder({ pieces, text }: Utterance) {
  const [first] = pieces;
  if (!first || text.includes('?')) return null;
  const order = first.utterance.firstClause?.plainOrder;
  return order === 'unknown' ? order : null;
}
