import { addMonths } from '../../../dialogs/day.ts';

export const figures = new Intl.NumberFormat('ca', { useGrouping: 'always' });
export const percent = new Intl.NumberFormat('ca', { style: 'percent' });

/** A day where there is little room: 2026-10-12 → «12/10/2026». */
export function shortDate(isoDate: string): string {
  return isoDate.split('-').reverse().join('/');
}

/** As many months may pass before a diagnosis is told to be old. */
const freshMonths = 6;

/** The first day that is not old, of the last day that was asked for: a page asks for one alone, a thousand times. */
let fresh = { today: '', since: '' };

/** Whether what was said on a day may no longer be so. */
export function isOld(isoDate: string, today: string): boolean {
  if (fresh.today !== today) fresh = { today, since: addMonths(today, -freshMonths) };
  return isoDate < fresh.since;
}
