import { afterColon } from '../../dialogs/after-colon.ts';
import { type PlanDate, planDates } from '../../dialogs/plan/plan-dates.ts';
import type { RoadmapItem } from '../../dialogs/plan/roadmap.ts';
import { rolesOf } from '../../dialogs/plan/roles-of.ts';
import type { PopulationAnswer } from '../../dialogs/questions/population-answer.ts';
import { withoutStop } from '../../dialogs/without-stop.ts';
import { type DatedPlan, type PlanNames, planNames } from './dated-plan.ts';

/** A whole day, without hours: it is the same day wherever it is read. */
export interface CalendarDay {
  /** Says that it is the same one, when it is brought again. */
  uid: string;
  /** ISO date. */
  day: string;
  title: string;
  /** Lines. */
  text: string;
}

export interface PlanCalendar {
  /** BCP 47. */
  language: string;
  name: string;
  /** ISO date on which it was made. */
  made: string;
  days: CalendarDay[];
}

/**
 * The days to come back to a plan.
 * @param again ISO date on which the person wants to look at it again, when they said it
 */
export function planCalendar(dated: DatedPlan, again?: string): PlanCalendar {
  const { plan, date } = dated;
  const dates = planDates(plan, date, again);
  const tools = plan.tools.map(({ short }) => short).join(', ');
  const names = planNames(dated);
  return calendarOf(names, plan.place, date, dates, ({ id, items }) => [
    ...items.map((item) => itemLine(dated, item)),
    ...(id === 'ara' && tools !== '' ? [`- ${names.t('plan.toolsTitle')} ${tools}.`] : []),
  ]);
}

/**
 * A calendar of some days to come back to something.
 * @param made ISO date
 * @param linesOf what is to be done by each day
 */
export function calendarOf(
  { t, council }: Pick<PlanNames, 't' | 'council'>,
  { ine, population }: PopulationAnswer,
  made: string,
  dates: readonly PlanDate[],
  linesOf: (date: PlanDate) => string[],
): PlanCalendar {
  return {
    language: t('languageTag'),
    name: t('keep.calendarName', { council }),
    made,
    days: dates.map((date) => ({
      uid: `${ine ?? population}-${made}-${date.id}@guia-eadmin`,
      day: date.day,
      title: t('keep.eventTitle', { council, what: t(`keep.dates.${date.id}`) }),
      text: [...linesOf(date), t('keep.datesNote')].join('\n'),
    })),
  };
}

function itemLine(dated: DatedPlan, { row, steps }: RoadmapItem): string {
  const { t } = planNames(dated);
  const reach = steps[0]?.reach;
  const cost = reach ? ` (${t(`plan.effortNames.${reach.effort}`)}; ${rolesOf(t, reach.who)})` : '';
  return `- ${row.dimension.title}: ${withoutStop(afterColon(dated.content, steps.at(-1)?.text ?? ''))}${cost}.`;
}
