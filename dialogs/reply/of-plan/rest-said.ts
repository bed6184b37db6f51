import { askTools } from '../ask-tools.ts';
import type { Asked, Said } from './asked.ts';
import { listed, namesOf } from './listed.ts';

/** Whether that is all: what was asked and is lacking, and what nobody has asked or told. */
export function restSaid(asked: Asked): Said {
  const { content, t, work, given, guide } = asked;
  const unknown = given.kind === 'plan' ? given.plan.unknown.map(({ dimension }) => ({ short: dimension.title })) : [];
  const isApproximate = given.kind === 'plan' && given.plan.approximate;
  const toCheck = work.toCheck.filter(({ kind }) => kind !== 'tool');
  return {
    lines: [
      work.now.length > 0
        ? t('plan.ask.rest.lacking', { count: work.now.length, names: namesOf(t, work.now) })
        : t('plan.ask.rest.none'),
      ...(work.next.length > 0 ? [t('plan.ask.rest.next', { names: namesOf(t, work.next) })] : []),
      ...(work.toolsUnknown ? [t('plan.toolsNotAsked')] : []),
      ...(unknown.length > 0 ? [t('plan.ask.rest.unknown', { names: namesOf(t, unknown) })] : []),
      ...(isApproximate ? [t('plan.approximate')] : []),
      ...(toCheck.length > 0 ? [t('plan.ask.duty.check'), listed(toCheck.map(({ short }) => short))] : []),
      t('plan.ask.rest.own'),
    ],
    sources: [],
    buttons: [
      ...(work.toolsUnknown ? askTools(content, t, guide) : []),
      ...(isApproximate ? [{ label: t('plan.deepen'), value: { command: 'deepen' } } as const] : []),
      { label: t('plan.ask.buttons.duty'), value: { ofPlan: 'duty' } },
    ],
  };
}
