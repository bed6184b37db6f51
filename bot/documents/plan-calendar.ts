import { afterColon } from '../../dialogs/after-colon.ts';
import { planDates } from '../../dialogs/plan/plan-dates.ts';
import type { RoadmapItem } from '../../dialogs/plan/roadmap.ts';
import { rolesOf } from '../../dialogs/plan/roles-of.ts';
import { withoutStop } from '../../dialogs/without-stop.ts';
import { type DatedPlan, planNames } from './dated-plan.ts';

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
  const { t, council } = planNames(dated);
  const { ine, population } = plan.place;
  return {
    language: t('languageTag'),
    name: t('keep.calendarName', { council }),
    made: date,
    days: planDates(plan, date, again).map(({ id, day, items }) => ({
      uid: `${ine ?? population}-${date}-${id}@guia-eadmin`,
      day,
      title: t('keep.eventTitle', { council, what: t(`keep.dates.${id}`) }),
      text: [...items.map((item) => itemLine(dated, item)), t('keep.datesNote')].join('\n'),
    })),
  };
}

function itemLine(dated: DatedPlan, { row, steps }: RoadmapItem): string {
  const { t } = planNames(dated);
  const reach = steps[0]?.reach;
  const cost = reach ? ` (${t(`plan.effortNames.${reach.effort}`)}; ${rolesOf(t, reach.who)})` : '';
  return `- ${row.dimension.title}: ${withoutStop(afterColon(dated.content, steps.at(-1)?.text ?? ''))}${cost}.`;
}
