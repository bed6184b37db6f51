import type { Content } from '../../knowledge/content.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { ElsewhereId } from '../../knowledge/schema/ids.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { TextReply } from '../replies.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';

/** What is not ours: who knows, and what can be asked instead; whoever may be of a council is offered to look for it. */
export function unknownReply(content: Content, t: Sentences, elsewhere: ElsewhereId | null): TextReply {
  const guide = elsewhere === null ? guideWithRole(content, 'find-service') : null;
  return {
    type: 'text',
    text: t(unknownKey(elsewhere)),
    buttons: [
      ...(guide ? [...offerDiagnosis(content, t), { label: guide.title, value: { guide: guide.id } }] : []),
      { label: t('whatCanIAsk'), value: { command: 'help' } },
      { label: t('talkToPerson'), value: { command: 'human' } },
    ],
  };
}

/** A citizen is told who this is for, and an insult gets no echo; anything else is simply not ours. */
export function unknownKey(elsewhere: ElsewhereId | null) {
  if (elsewhere === 'citizen') return 'unknownCitizen';
  return elsewhere === 'insult' ? 'unknownInsult' : 'unknown';
}
