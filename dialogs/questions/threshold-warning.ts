import type { Content } from '../../knowledge/content.ts';
import { formatNumber, type Locale, type Sentences } from '../../locales/sentences.ts';
import { bandName } from './band-name.ts';
import { bandId, placeInBands } from './population-answer.ts';

/** A town this near a threshold may be on its other side next year: a fiftieth of the threshold. */
const nearness = 0.02;

/**
 * The warning to a town near a threshold: which band it may cross into.
 * @param population people
 * @returns null when it is near none
 */
export function thresholdWarning({ bands }: Content, t: Sentences, locale: Locale, population: number): string | null {
  const thresholds = [...bands.map(({ min }) => min), bands.at(-1)?.max ?? 0];
  const near = thresholds.find((threshold) => Math.abs(population - threshold) <= threshold * nearness);
  if (near === undefined) return null;
  const isAbove = bandId(bands, population) === bandId(bands, near + 1);
  const other = placeInBands(bands, isAbove ? near - 1 : near + 1);
  const threshold = formatNumber(locale, near);
  return other.inside
    ? t(`population.near${isAbove ? 'Below' : 'Above'}`, { threshold, band: bandName(t, locale, other.band) })
    : t(`population.nearOutside${isAbove ? 'Below' : 'Above'}`, { threshold });
}
