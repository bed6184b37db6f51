import { day as calendarDay } from '../schema/common.ts';

const months = 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre'.split(' ');
const howTo = '(any, mes i dia, com 2026-01-31)';

/**
 * What is wrong with something that is there for a date and is none, with the date that it may want to be.
 * @param value what the file has; undefined when it has nothing
 */
export function explainDate(field: string, value: unknown): string {
  if (value === undefined) return `Hi falta ${field}: hi va una data ${howTo}.`;
  const written = String(value ?? '').trim();
  if (written === '') return `${field} és buit: hi va una data ${howTo}.`;
  const meant = dateMeantBy(written);
  if (meant !== null) return `${field} ha de ser una data ${howTo}: escriu «${meant}».`;
  if (/^(\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})$/.test(written)) {
    return `${field} ha de ser una data que sigui al calendari ${howTo}: «${written}» no hi és.`;
  }
  if (/^(\p{L}+ (de |del )?)?\d{4}(-\d{2})?$/iu.test(written))
    return `A ${field} li falta el dia: hi va una data sencera ${howTo}.`;
  return `${field} ha de ser una data ${howTo}.`;
}

/** The date of the calendar that somebody wrote in their own way: «28/11/2026», «28 de novembre de 2026»; null when none is. */
export function dateMeantBy(written: string): string | null {
  const [, year, month, day] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? [];
  if (year) return inCalendar(Number(year), Number(month), Number(day));
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(written) ?? [];
  if (last) return inCalendar(Number(last) + (last.length === 2 ? 2000 : 0), Number(second), Number(first));
  const [, figure, name = '', ofYear] =
    /^(\d{1,2}) (?:de |d['’])?(\p{L}+),? (?:de |del )?(\d{4})$/iu.exec(written) ?? [];
  return inCalendar(Number(ofYear), months.indexOf(name.toLowerCase()) + 1, Number(figure));
}

/** A date in words for whoever reads it: 2026-11-28 → «novembre de 2026». */
export function monthInWords(isoDate: string): string {
  const name = months[Number(isoDate.slice(5, 7)) - 1] ?? '';
  return `${name} de ${isoDate.slice(0, 4)}`;
}

function inCalendar(year: number, month: number, day: number): string | null {
  const two = (figure: number) => String(figure).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return calendarDay.safeParse(date).success ? date : null;
}
