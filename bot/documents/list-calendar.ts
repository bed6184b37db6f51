import { planDatesOfList } from '../../dialogs/plan/plan-dates.ts';
import { type DatedList, listNames } from './dated-list.ts';
import type { PlanCalendar } from './plan-calendar.ts';

/**
 * The days to come back to the list of a council outside the model.
 * @param again ISO date on which the person wants to look at it again, when they said it
 */
export function listCalendar(dated: DatedList, again?: string): PlanCalendar {
  const { list, date } = dated;
  const { t, council } = listNames(dated);
  const { ine, population } = list.place;
  const lines = list.lacking.map(({ title, action }) => `- ${title}: ${action.text}`);
  return {
    language: t('languageTag'),
    name: t('keep.calendarName', { council }),
    made: date,
    days: planDatesOfList(list, date, again).map(({ id, day }) => ({
      uid: `${ine ?? population}-${date}-${id}@guia-eadmin`,
      day,
      title: t('keep.eventTitle', { council, what: t(`keep.dates.${id}`) }),
      text: [...(id === 'ara' ? lines : []), t('keep.datesNote')].join('\n'),
    })),
  };
}
