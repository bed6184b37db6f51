import { rolesOf } from '../../plan/roles-of.ts';
import type { Asked, Said } from './asked.ts';
import { listed } from './listed.ts';

/** What fits the beginning of a meeting. */
const mostFirst = 3;
const mostLaws = 4;

/** How it is defended in a meeting. */
export function defendSaid({ t, work }: Asked): Said {
  const lawful = work.now.filter(({ law }) => law !== null);
  const laws = [...new Set(lawful.map(({ law }) => law?.article.split(',')[0] ?? ''))].slice(0, mostLaws);
  const firsts = (work.now.length > 0 ? work.now : work.next).slice(0, mostFirst);
  const who = [...new Set(firsts.flatMap((each) => each.who ?? []))];
  const things = firsts
    .map(({ short, effort }) => (effort ? `${short} (${t(`plan.effortNames.${effort}`)})` : short))
    .join(', ');
  return {
    lines: [
      listed([
        lawful.length > 0
          ? t('plan.ask.defend.law', { count: lawful.length, laws: laws.join(', ') })
          : t('plan.ask.defend.lawNone'),
        ...(things === '' ? [] : [t('plan.ask.defend.first', { things })]),
        ...(who.length > 0 ? [t('plan.ask.defend.who', { who: rolesOf(t, who) })] : []),
        t('plan.ask.defend.cost'),
        t('plan.ask.defend.sheet'),
      ]),
    ],
    sources: [],
    buttons: [
      { label: t('plan.ask.buttons.sheet'), value: { command: 'sheet' } },
      ...(['cost', 'idle', 'help'] as const).map((id) => ({
        label: t(`plan.ask.buttons.${id}`),
        value: { ofPlan: id },
      })),
    ],
  };
}
