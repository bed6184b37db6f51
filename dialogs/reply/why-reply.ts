import type { Question } from '../questions/question-types.ts';
import type { TextReply } from '../replies.ts';

/** Why a question is asked and, when it is about a dimension, what that is. */
export function whyReply({ reason, dimension }: Question): TextReply {
  return { type: 'text', text: dimension ? `${reason} ${dimension.meaning}` : reason, buttons: [] };
}
