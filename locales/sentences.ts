import i18next, { type TFunction } from 'i18next';
import ca from './ca.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

export const locales = ['ca', 'es', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The locale of a language tag, when it is one of ours: «es», «es-ES», «CA» (RFC 5646, 2.1.1: case says nothing). */
export function localeNamed(tag: unknown): Locale | undefined {
  const [language] = typeof tag === 'string' ? tag.toLowerCase().split(/[-_]/) : [];
  return locales.find((locale) => locale === language);
}

/** The sentences of the interface in one language; a missing one falls back to Catalan, which is complete. */
export type Sentences = TFunction;

const instance = i18next.createInstance();
void instance.init({
  fallbackLng: 'ca',
  resources: { ca: { translation: ca }, es: { translation: es }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Makes something of a language the first time that it is asked for: a kept start cannot have formats inside. */
function onceForLocale<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made: Partial<Record<Locale, T>> = {};
  return (locale) => {
    made[locale] ??= make(locale);
    return made[locale];
  };
}

/** The sentences in a language: always the same ones for the same language. */
export const sentences: (locale: Locale) => Sentences = onceForLocale((locale) =>
  withPlainOnesKept(instance.getFixedT(locale)),
);

const numbers = onceForLocale(
  (locale) => new Intl.NumberFormat(sentences(locale)('languageTag'), { useGrouping: 'always' }),
);
const dates = onceForLocale(
  (locale) => new Intl.DateTimeFormat(`${locale}-ES`, { dateStyle: 'long', timeZone: 'UTC' }),
);

/** A whole number as the reader writes it: 8527 → «8.527», or «8,527» in English. */
export function formatNumber(locale: Locale, value: number): string {
  return numbers(locale).format(value);
}

/** A day as the reader writes it: 2026-10-12 → «12 d’octubre del 2026». */
export function formatDate(locale: Locale, isoDate: string): string {
  return dates(locale).format(new Date(`${isoDate.slice(0, 10)}T12:00:00Z`));
}

const times = onceForLocale(
  (locale) => new Intl.DateTimeFormat(`${locale}-ES`, { timeStyle: 'short', timeZone: 'Europe/Madrid' }),
);
const days = onceForLocale(
  (locale) => new Intl.DateTimeFormat(`${locale}-ES`, { dateStyle: 'long', timeZone: 'Europe/Madrid' }),
);

/**
 * A moment where the councils are, as the reader writes it: «2 de desembre del 2026» and «11:04».
 * @param moment in milliseconds since 1970
 */
export function formatMoment(locale: Locale, moment: number): { day: string; time: string } {
  return { day: days(locale).format(moment), time: times(locale).format(moment) };
}

/** Sentences where nothing has to be filled in are looked up once: there are as many as keys in the file. */
function withPlainOnesKept(t: TFunction): TFunction {
  const plain = new Map<string, string>();
  const say = (key: string, values?: Record<string, unknown>): string => {
    if (values !== undefined) return t(key, values);
    const kept = plain.get(key);
    if (kept !== undefined) return kept;
    const said = t(key);
    plain.set(key, said);
    return said;
  };
  return say as unknown as TFunction;
}
