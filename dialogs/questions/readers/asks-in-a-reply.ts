import type { Utterance } from '../../../knowledge/understand/utterance.ts';

/** «…i que no surten enlloc»: what is told goes on. With its accent, «què» asks. */
const goesOn = /^(?:i |y |o |and )?que\s/i;

/** Whether what may be a reply asks anything: what begins by telling does not ask by going on. */
export function asksInAReply({ pieces, text }: Pick<Utterance, 'pieces' | 'text'>): boolean {
  if (text.includes('?')) return true;
  return pieces.some(({ asks, joined, utterance }) => asks && !(joined && goesOn.test(utterance.text)));
}
