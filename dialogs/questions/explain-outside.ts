import { formatNumber } from '../../locales/sentences.ts';
import { bandName } from './band-name.ts';
import { isPopulationAnswer, placeInBands } from './population-answer.ts';
import type { Setting } from './question-type.ts';

/** Why a town outside the model gets no advice of its own, and which band is the nearest; empty when it is inside. */
export function explainOutside({ content: { bands }, locale, t, answers }: Setting): string {
  const answer = Object.values(answers).find(isPopulationAnswer);
  const place = answer && placeInBands(bands, answer.population);
  if (!place || place.inside) return '';
  const range = {
    min: formatNumber(locale, bands[0]?.min ?? 0),
    max: formatNumber(locale, bands.at(-1)?.max ?? 0),
  };
  return `${t(`population.${place.side}`, range)} ${t('population.nearest', { band: bandName(t, locale, place.nearest) })}`;
}
