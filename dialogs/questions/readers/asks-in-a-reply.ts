import type { Utterance } from '../../../knowledge/understand/utterance.ts';

/** «…i que no surten enlloc»: what is told goes on. With its accent, «què» asks. */
const goesOn = /^(?:i |y |o |and )?que\s/i;

/** Whether what may be a reply asks anything: what begins by telling does not ask by going on. */
export function asksInAReply(utterance: Pick<Utterance, 'folded' | 'pieces' | 'text'>): boolean {
  const { pieces, text } = utterance;
  if (text.includes('?')) return true;
  if (isNotAtAll(utterance)) return false;
  return pieces.some(({ asks, joined, utterance: piece }) => asks && !(joined && goesOn.test(piece.text)));
}

/** «Que va, encara tira amb la vella» asks nothing. */
export function isNotAtAll({ folded }: Pick<Utterance, 'folded'>): boolean {
  return folded.startsWith('que va');
}
