import { questionsAbout } from '../../../knowledge/guide-options.ts';
import type { Work } from '../../plan/work.ts';
import type { Button } from '../../replies.ts';
import type { Asked } from './asked.ts';

/** To say that something is not as the plan has it: what was answered of it is asked again. */
export function changeButton({ content, t, guide, given }: Asked, { kind, id, short }: Work): Button {
  const isSmall = given.kind === 'list' && given.list.side === 'below';
  const list = { area: null, tool: 'mandatory', duty: isSmall ? 'duties-of-small' : 'duties-of-large' } as const;
  const of = list[kind];
  const question = of === null ? id : questionsAbout(content, of)[0];
  return question
    ? { label: t('plan.ask.buttons.change', { title: short }), value: { guide, question } }
    : { label: t('changeAnswer'), value: { command: 'change' } };
}
