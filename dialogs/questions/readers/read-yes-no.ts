import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { ReadReply } from '../question-type.ts';

/** «Sí» and «no», however they are said; null when it is neither. */
export function readYesNo({ order }: Utterance): ReadReply | null {
  const answer = order === 'yes' ? 'si' : order === 'no' ? 'no' : null;
  return answer && { kind: 'answer', answer, sure: true, taken: null };
}
