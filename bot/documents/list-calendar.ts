import { planDatesOfList } from '../../dialogs/plan/plan-dates.ts';
import { type DatedList, listNames } from './dated-list.ts';
import { calendarOf, type PlanCalendar } from './plan-calendar.ts';

/**
 * The days to come back to the list of a council outside the model.
 * @param again ISO date on which the person wants to look at it again, when they said it
 */
export function listCalendar(dated: DatedList, again?: string): PlanCalendar {
  const { list, date } = dated;
  const lines = list.lacking.map(({ title, action }) => `- ${title}: ${action.text}`);
  const dates = planDatesOfList(list, date, again);
  return calendarOf(listNames(dated), list.place, date, dates, ({ id }) => (id === 'ara' ? lines : []));
}
