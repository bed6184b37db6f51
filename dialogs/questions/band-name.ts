import { formatNumber, type Locale, type Sentences } from '../../locales/sentences.ts';

/** «de 5.000 a 10.000 habitants» */
export function bandName(t: Sentences, locale: Locale, band: { min: number; max: number }): string {
  return t('population.bandName', { min: formatNumber(locale, band.min), max: formatNumber(locale, band.max) });
}
