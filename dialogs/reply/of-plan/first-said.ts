import type { Asked, Said } from './asked.ts';
import { firstAction } from './first-action.ts';
import { lawLink } from './law-link.ts';
import { listedIn } from './listed.ts';
import { toBeginWith } from './to-begin-with.ts';

/** As many as can be kept in mind. */
const mostAfter = 3;

/** Where to begin: the first thing, which law asks for it, and what comes after. */
export function firstSaid(asked: Asked): Said {
  const { t, work } = asked;
  const [first, ...rest] = toBeginWith(work);
  if (!first) return { lines: [t('plan.ask.scope.nothing')], sources: [] };
  const after = rest.slice(0, mostAfter).map(({ short }, nth) => `${nth + 2}. ${short}`);
  const [second] = rest;
  return {
    lines: [
      ...(work.now.length === 0 ? [t('plan.ask.first.next')] : []),
      `${firstAction(asked, first)}${first.law ? ` ${t('plan.ask.first.law', { law: lawLink(first.law) })}` : ''}`,
      ...(after.length > 0 ? [t('plan.ask.first.after', { names: listedIn(t, after) })] : []),
    ],
    sources: [],
    buttons: [
      { label: t('plan.ask.buttons.detail', { title: first.short }), value: { ofPlan: 'point', at: 1 } },
      ...(second
        ? [
            {
              label: t('plan.ask.buttons.following', { title: second.short }),
              value: { ofPlan: 'point', at: 2 } as const,
            },
          ]
        : []),
      { label: t('plan.ask.buttons.easy'), value: { ofPlan: 'easy' } },
      { label: t('plan.ask.buttons.who'), value: { ofPlan: 'who' } },
    ],
  };
}
