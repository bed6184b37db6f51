import type { Asked, Said } from './asked.ts';
import { firstAction } from './first-action.ts';
import { listedIn, listedSome } from './listed.ts';
import { toBeginWith } from './to-begin-with.ts';

/** The plan in three lines. */
export function shortSaid(asked: Asked): Said {
  const { t, work, given } = asked;
  const [first] = toBeginWith(work);
  const names = listedSome(
    t,
    work.now.map(({ short }) => `**${short}**`),
  );
  const standing =
    given.kind === 'plan' && given.plan.of > 0
      ? [t('plan.ask.short.standing', { met: given.plan.met, of: given.plan.of })]
      : [];
  return {
    lines: [
      [
        ...standing,
        work.now.length > 0
          ? t('plan.ask.short.lacking', { count: work.now.length, names })
          : t(work.next.length > 0 ? 'plan.ask.short.none' : 'plan.ask.scope.nothing'),
      ].join(' '),
      ...(first ? [t('plan.ask.short.first', { first: firstAction(asked, first) })] : []),
      ...(work.now.length > 0 && work.next.length > 0
        ? [
            t('plan.ask.short.next', {
              count: work.next.length,
              names: listedIn(
                t,
                work.next.map(({ short }) => short),
              ),
            }),
          ]
        : []),
    ],
    sources: [],
    buttons: [
      { label: t('plan.ask.buttons.sheet'), value: { command: 'sheet' } },
      { label: t('plan.ask.buttons.meeting'), value: { ofPlan: 'defend' } },
    ],
  };
}
