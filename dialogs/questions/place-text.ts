import { townOf } from '../../knowledge/town-of.ts';
import { sentenceCase } from '../../locales/sentence-case.ts';
import { bandName } from './band-name.ts';
import { isPopulationAnswer, placeInBands } from './population-answer.ts';
import { populationInWords } from './population-in-words.ts';
import type { Setting } from './question-type.ts';
import { thresholdWarning } from './threshold-warning.ts';

/** What was understood of a town: its figure, its band, and the one it may cross into; nothing of what is no town. */
export function placeText({ content, locale, t }: Pick<Setting, 'content' | 'locale' | 't'>, answer: unknown): string {
  if (!isPopulationAnswer(answer)) return '';
  const place = placeInBands(content.bands, answer.population);
  const town = townOf(content, answer.ine);
  const values = {
    town: answer.town && sentenceCase(answer.town),
    comarca: town?.comarca,
    population: populationInWords(t, locale, answer),
    year: answer.year,
    band: place.inside ? bandName(t, locale, place.band) : '',
  };
  const outside = place.inside ? '' : 'Outside';
  const warning = answer.said ? null : thresholdWarning(content, t, locale, answer.population);
  const key = answer.town ? (answer.year ? 'Town' : 'Own') : 'Figure';
  return [t(`population.place${outside}${key}`, values), ...(warning ? [warning] : [])].join('\n\n');
}
