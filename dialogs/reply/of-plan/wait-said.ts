import type { Work } from '../../plan/work.ts';
import type { Asked, Said } from './asked.ts';
import { listedSome } from './listed.ts';

/** What can wait and what cannot. */
export function waitSaid({ t, work }: Asked): Said {
  const names = (works: readonly Work[]) =>
    listedSome(
      t,
      works.map(({ short }) => short),
    );
  const lawful = names(work.now.filter(({ law }) => law !== null));
  const mandatory = names(work.now.filter(({ law }) => law === null));
  const next = names(work.next);
  const later = names(work.later);
  return {
    lines: [
      ...(lawful === '' ? [] : [t('plan.ask.wait.law', { names: lawful })]),
      ...(mandatory === '' ? [] : [t('plan.ask.wait.mandatory', { names: mandatory })]),
      ...(work.now.length === 0 ? [t('plan.ask.wait.none')] : []),
      ...(next === '' ? [] : [t('plan.ask.wait.next', { names: next })]),
      ...(later === '' ? [] : [t('plan.ask.wait.later', { names: later })]),
    ],
    sources: [],
  };
}
