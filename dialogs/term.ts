import { addDays, addMonths } from './day.ts';

/** How long from now: «tres mesos»; or a day of a month, which is the next one that has it: «al gener», «el 15 de març». */
export type Term = Stretch | { month: number; date: number };

export interface Stretch {
  amount: number;
  unit: 'day' | 'month';
}

/** The day that is so long after another, both as ISO dates. */
export function after(from: string, term: Term): string {
  if ('month' in term) return nextDay(from, term.month, term.date);
  return term.unit === 'day' ? addDays(from, term.amount) : addMonths(from, term.amount);
}

/** The next day of that month; the last of the month when it has no such day. */
function nextDay(from: string, month: number, date: number): string {
  const [year = 0] = from.split('-').map(Number);
  const inYear = (which: number) => {
    const first = `${which}-${String(month).padStart(2, '0')}-01`;
    const last = addDays(addMonths(first, 1), -1);
    const day = addDays(first, date - 1);
    return day < last ? day : last;
  };
  return inYear(year) > from ? inYear(year) : inYear(year + 1);
}
