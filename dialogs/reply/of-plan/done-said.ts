import { pointsOf } from '../../plan/work.ts';
import type { Asked, Said } from './asked.ts';
import { changeButton } from './change-button.ts';

/** Something is not as the plan has it: how that is told. */
export function doneSaid(asked: Asked): Said {
  const { t, work, at } = asked;
  const point = at === null ? undefined : pointsOf(work)[at - 1];
  return {
    lines: [point ? t('plan.ask.done.one', { title: point.short }) : t('plan.ask.done.any')],
    sources: [],
    buttons: point ? [changeButton(asked, point)] : [{ label: t('changeAnswer'), value: { command: 'change' } }],
  };
}
