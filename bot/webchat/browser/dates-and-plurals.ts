/**
 * How Web Chat writes dates, plurals and sizes: with what the browser knows of each language, in place of the tables of
 * forty languages that it carries. The names are those that it calls.
 */
class DatesAndPlurals {
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  dateFormatter(): (date: Date) => string {
    const format = new Intl.DateTimeFormat(this.#language, {
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    });
    return (date) => format.format(date);
  }

  relativeTimeFormatter(unit: 'hour' | 'minute'): (value: number) => string {
    const format = new Intl.RelativeTimeFormat(this.#language, { numeric: 'always' });
    return (value) => format.format(value, unit);
  }

  unitFormatter(unit: string, { form }: { form: 'long' | 'short' }): (value: number) => string {
    const format = new Intl.NumberFormat(this.#language, { style: 'unit', unit, unitDisplay: form });
    return (value) => format.format(value);
  }

  plural(value: number): Intl.LDMLPluralRule {
    return new Intl.PluralRules(this.#language).select(value);
  }
}

/** @param language what Web Chat's strings call `GLOBALIZE_LANGUAGE` */
export default function datesAndPlurals(language: string): DatesAndPlurals {
  return new DatesAndPlurals(language);
}
