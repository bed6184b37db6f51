import i18next, { type TFunction } from 'i18next';
import ca from './ca.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

export const locales = ['ca', 'es', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The locale of that name, when it is one of ours. */
export function localeNamed(name: unknown): Locale | undefined {
  return locales.find((locale) => locale === name);
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

/** The sentences in a language. */
export function sentences(locale: Locale): Sentences {
  return instance.getFixedT(locale);
}

/** A whole number as the reader writes it: 8527 → «8.527», or «8,527» in English. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(sentences(locale)('languageTag'), { useGrouping: 'always' }).format(value);
}

/** A day as the reader writes it: 2026-10-12 → «12 d’octubre del 2026». */
export function formatDate(locale: Locale, isoDate: string): string {
  const date = new Date(`${isoDate.slice(0, 10)}T12:00:00Z`);
  return new Intl.DateTimeFormat(`${locale}-ES`, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
