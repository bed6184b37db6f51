import type { Asked, Said } from './asked.ts';
import { namesOf } from './listed.ts';

/** What can wait and what cannot. */
export function waitSaid({ t, work }: Asked): Said {
  const lawful = namesOf(
    t,
    work.now.filter(({ law }) => law !== null),
  );
  const mandatory = namesOf(
    t,
    work.now.filter(({ law }) => law === null),
  );
  const next = namesOf(t, work.next);
  const later = namesOf(t, work.later);
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
