/**
 * Days as ISO dates («2027-05-23»), counted without any clock. The arithmetic is that of the Gregorian calendar:
 * https://howardhinnant.github.io/date_algorithms.html
 */

const daysOfAnEra = 146_097;
/** Days from 1 March of the year 0 to 1 January of 1970. */
const to1970 = 719_468;
const millisecondsOfDay = 86_400_000;

/** Days from 1970-01-01, which was a Thursday, to a day. */
function countOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A year begins in March, so that the day that is not in every year is its last one.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return (
    era * daysOfAnEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - to1970
  );
}

function dayOf(count: number): string {
  const shifted = count + to1970;
  const era = Math.floor(shifted / daysOfAnEra);
  const dayOfEra = shifted - era * daysOfAnEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = (marchMonth + 2) % 12;
  const year = yearOfEra + era * 400 + (month < 2 ? 1 : 0);
  return written(year, month + 1, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

export function addDays(day: string, count: number): string {
  return dayOf(countOf(day) + count);
}

/** So many months later: the last day of a month that has no such day. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + count;
  const first = written(Math.floor(months / 12), (months % 12) + 1, 1);
  const last = dayOf(countOf(written(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1)) - 1);
  return date <= Number(last.slice(8)) ? addDays(first, date - 1) : last;
}

/** 0 for a Sunday, 6 for a Saturday. */
export function weekdayOf(day: string): number {
  return (((countOf(day) + 4) % 7) + 7) % 7;
}

/** When a day begins, where the day of UTC does: in milliseconds since 1970. */
export function beginningOf(day: string): number {
  return countOf(day) * millisecondsOfDay;
}

function written(year: number, month: number, date: number): string {
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}
