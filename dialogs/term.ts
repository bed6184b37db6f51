import { addDays, addMonths } from './day.ts';

/** How long from now: «tres mesos». */
export interface Term {
  amount: number;
  unit: 'day' | 'month';
}

/** The day that is so long after another, both as ISO dates. */
export function after(from: string, { amount, unit }: Term): string {
  return unit === 'day' ? addDays(from, amount) : addMonths(from, amount);
}
