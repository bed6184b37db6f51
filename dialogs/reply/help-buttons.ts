import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import type { Button } from '../replies.ts';
import { offerDiagnosis } from './offer-diagnosis.ts';

/** What can be done at any moment. A page may have it in a menu of its own; here it is for who has none. */
export function helpButtons(content: Content, t: Sentences, { guide }: Memory): Button[] {
  return [
    ...(guide ? [{ label: t('plan.again'), value: { command: 'restart' as const } }] : offerDiagnosis(content, t)),
    { label: t('anyMoment.plans'), value: { command: 'plans' } },
    { label: t('anyMoment.language'), value: { command: 'language' } },
    { label: t('anyMoment.deleteData'), value: { command: 'delete-data' } },
    { label: t('talkToPerson'), value: { command: 'human' } },
  ];
}
