import type { Content, Service } from '../../knowledge/content.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { ElsewhereId } from '../../knowledge/schema/ids.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { TextReply } from '../replies.ts';
import { targetLabel } from './choose-target.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';

/**
 * What is not ours: who knows, and what can be asked instead; whoever may be of a council is offered to look for it.
 * @param perhaps the service that it may be a matter of
 * @param told whether a phrase gives away that it is not ours, and it is no guess
 */
export function unknownReply(
  content: Content,
  t: Sentences,
  elsewhere: ElsewhereId | null,
  perhaps: string | null,
  told = true,
): TextReply {
  const service = perhaps === null ? undefined : content.services.get(perhaps);
  if (service) return perhapsReply(content, t, service);
  const guide = elsewhere === null ? guideWithRole(content, 'find-service') : null;
  return {
    type: 'text',
    text: t(unknownKey(elsewhere, told)),
    buttons: [
      ...(guide ? [...offerDiagnosis(content, t), { label: guide.title, value: { guide: guide.id } }] : []),
      { label: t('whatCanIAsk'), value: { command: 'help' } },
      { label: t('talkToPerson'), value: { command: 'human' } },
    ],
  };
}

function perhapsReply(content: Content, t: Sentences, { id, name, summary }: Service): TextReply {
  const whatItIs = { service: id, topic: 'que-es', question: null } as const;
  return {
    type: 'text',
    isContent: true,
    text: t('unknownPerhaps', { name, summary }),
    buttons: [
      { label: targetLabel(content, whatItIs), value: whatItIs },
      { label: t('whatCanIAsk'), value: { command: 'help' } },
      { label: t('talkToPerson'), value: { command: 'human' } },
    ],
  };
}

/** A citizen is told who this is for, and an insult gets no echo; anything else is simply not ours. */
export function unknownKey(elsewhere: ElsewhereId | null, told = true) {
  if (elsewhere === 'citizen') return told ? 'unknownCitizen' : 'unknownMaybeCitizen';
  return elsewhere === 'insult' ? 'unknownInsult' : 'unknown';
}
