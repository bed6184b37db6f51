import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { planOf } from '../plan/plan-of.ts';
import type { Button, DutyListReply } from '../replies.ts';

/** The list of a council of which the model does not speak, or null when that is not what the answers lead to. */
export function dutyListReply(
  content: Content,
  t: Sentences,
  { guide, diagnoses }: Memory,
  form: DutyListReply['form'],
): DutyListReply | null {
  if (!guide) return null;
  const found = planOf(content, guide.id, guide.answers);
  if (found?.kind !== 'list') return null;
  const buttons: Button[] = [
    ...(form === 'summary' ? [{ label: t('list.whole'), value: { command: 'plan' as const } }] : []),
    { label: t('changeAnswer'), value: { command: 'change' } },
    ...nearestBand(content, t, guide.id),
    ...(diagnoses.length > 1 ? [{ label: t('diagnosis.compare'), value: { command: 'compare' as const } }] : []),
    ...(form === 'summary' ? [] : [{ label: t('plan.again'), value: { command: 'restart' as const } }]),
  ];
  return { type: 'duty-list', form, list: found.list, buttons };
}

/** What the model says of the nearest band: asked of nobody, and there for whoever wants it. */
function nearestBand(content: Content, t: Sentences, guide: string): Button[] {
  const { questions = [] } = content.guides.get(guide) ?? {};
  return questions.flatMap((item): Button[] => {
    if (!('presumed' in item) || item.presumed === undefined) return [];
    const option = item.presumed === 'no' ? 'si' : 'no';
    return [{ label: t('list.nearest'), value: { guide, question: item.id, option } }];
  });
}
