import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import type { Reply } from '../replies.ts';
import { lastDiagnosis } from '../reply/kept-diagnosis.ts';
import { offerDiagnosis } from '../reply/offer-diagnosis.ts';
import { askToShare, noLongerSeen, nowSeen, sharingNow } from '../reply/shared-reply.ts';
import { answer, type Response, say } from './response.ts';
import { resume } from './resume.ts';

/**
 * Lets the body that runs the service see the last diagnosis, as it is today: what is answered after it is not seen.
 * @param isSure false when it may have been misread, and is to be asked first
 * @param who whether it was asked who sees it: nobody, before it is offered
 */
export function letSee(knowledge: Knowledge, memory: Memory, isSure: boolean, who = false): Response {
  const { content } = knowledge;
  const t = sentences(memory.locale);
  // A button of when it could be shared.
  if (!knowledge.sharing) return resume(knowledge, memory, [], t('sharing.off'));
  const now = sharingNow(content, memory);
  if (!now) {
    const isWithoutTown = lastDiagnosis(content, memory) !== null;
    return isWithoutTown
      ? say(memory, t('sharing.noTown'), [{ label: t('changeAnswer'), value: { command: 'change' } }])
      : say(memory, t('sharing.noDiagnosis'), offerDiagnosis(content, t));
  }
  if (!isSure) {
    const asked = askToShare(knowledge, t, memory, now);
    const nobody = who && memory.shared.length === 0 ? noLongerSeen(knowledge, t, memory).text : '';
    const pending = now.state === 'seen' ? null : ('share' as const);
    return answer({ ...memory, pending }, { ...asked, text: `${nobody} ${asked.text}`.trim() });
  }
  const { plan } = now;
  const shared = [...memory.shared.filter(({ town }) => town !== plan.town), plan];
  const after = { ...memory, shared };
  return resume(knowledge, after, [nowSeen(knowledge, t, after, plan)], t('continueGuide'));
}

/** Takes back all that the conversation shared. */
export function stopSeeing(knowledge: Knowledge, memory: Memory): Response {
  const t = sentences(memory.locale);
  return resume(knowledge, { ...memory, shared: [] }, [noLongerSeen(knowledge, t, memory)], t('continueGuide'));
}

/**
 * Asks, after a diagnosis, whether it may be seen: nothing is without a yes. Whoever has not shared it is asked once a day at most;
 * whoever has, is told each time what is still seen.
 */
export function offerToShare(
  knowledge: Knowledge,
  memory: Memory,
  today: string,
): { memory: Memory; replies: Reply[] } {
  const now = knowledge.sharing && sharingNow(knowledge.content, memory);
  if (!now || (now.state === 'not-seen' && memory.shareOffered === today)) return { memory, replies: [] };
  const reply = askToShare(knowledge, sentences(memory.locale), memory, now);
  const pending = now.state === 'seen' ? null : ('share' as const);
  return { memory: { ...memory, pending, shareOffered: today }, replies: [reply] };
}
