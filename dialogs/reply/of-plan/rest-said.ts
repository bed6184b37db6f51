import { questionsAbout } from '../../../knowledge/guide-options.ts';
import type { Button } from '../../replies.ts';
import type { Asked, Said } from './asked.ts';
import { listed, listedSome } from './listed.ts';

/** Whether that is all: what was asked and is lacking, and what nobody has asked or told. */
export function restSaid(asked: Asked): Said {
  const { t, work, given } = asked;
  const names = (all: readonly { short: string }[]) =>
    listedSome(
      t,
      all.map(({ short }) => short),
    );
  const unknown = given.kind === 'plan' ? given.plan.unknown.map(({ dimension }) => ({ short: dimension.title })) : [];
  const isApproximate = given.kind === 'plan' && given.plan.approximate;
  const toCheck = work.toCheck.filter(({ kind }) => kind !== 'tool');
  return {
    lines: [
      work.now.length > 0
        ? t('plan.ask.rest.lacking', { count: work.now.length, names: names(work.now) })
        : t('plan.ask.rest.none'),
      ...(work.next.length > 0 ? [t('plan.ask.rest.next', { names: names(work.next) })] : []),
      ...(work.toolsUnknown ? [t('plan.toolsNotAsked')] : []),
      ...(unknown.length > 0 ? [t('plan.ask.rest.unknown', { names: names(unknown) })] : []),
      ...(isApproximate ? [t('plan.approximate')] : []),
      ...(toCheck.length > 0 ? [t('plan.ask.duty.check'), listed(toCheck.map(({ short }) => short))] : []),
      t('plan.ask.rest.own'),
    ],
    sources: [],
    buttons: [
      ...askTools(asked),
      ...(isApproximate ? [{ label: t('plan.deepen'), value: { command: 'deepen' } } as const] : []),
      { label: t('plan.ask.buttons.duty'), value: { ofPlan: 'duty' } },
    ],
  };
}

function askTools({ content, t, work, guide }: Asked): Button[] {
  const [question] = questionsAbout(content, 'mandatory');
  return work.toolsUnknown && question ? [{ label: t('plan.askTools'), value: { guide, question } }] : [];
}
