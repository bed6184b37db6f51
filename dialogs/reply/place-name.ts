import { formatNumber, type Locale, type Sentences } from '../../locales/sentences.ts';
import type { PopulationAnswer } from '../questions/population-answer.ts';

/** The town, or «un municipi de 8.527 habitants» when only the figure is known. */
export function placeName(locale: Locale, t: Sentences, { town, population }: PopulationAnswer): string {
  return town ?? t('population.unnamed', { population: formatNumber(locale, population) });
}
