import type { Locale, Sentences } from '../../locales/sentences.ts';
import type { PopulationAnswer } from '../questions/population-answer.ts';
import { populationInWords } from '../questions/population-in-words.ts';

/** The town, or «un municipi de 8.527 habitants» when only the figure is known. */
export function placeName(locale: Locale, t: Sentences, place: PopulationAnswer): string {
  return place.town ?? t('population.unnamed', { population: populationInWords(t, locale, place) });
}
