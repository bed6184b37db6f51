import type { Band, Town } from '../../knowledge/content.ts';
import type { FigureBounds } from '../../knowledge/understand/entities/read-bounds.ts';

/** The answer to «which town?»: a figure, and the town when it was named. */
export interface PopulationAnswer {
  population: number;
  /** Official name, or null when only a figure was given. */
  town: string | null;
  /** Five digits of the INE, or null. */
  ine: string | null;
  /** Year of the figure, or null when it is the person's own. */
  year: number | null;
  /** What was said when it was no figure, all of one band: «entre 6.000 i 7.000». `population` is then one among those. */
  said?: FigureBounds;
  /** Set when the town was not written quite so, and the person has to say whether it is that. */
  guessed?: true;
}

/**
 * The answer for figures of which all are of one band, «between two figures of one band» and the like.
 * @param bands in ascending order
 * @returns null when they are of several, and a figure is needed
 */
export function answerForBounds(
  bands: readonly Band[],
  bounds: FigureBounds,
  town: Pick<PopulationAnswer, 'town' | 'ine'>,
): PopulationAnswer | null {
  const { from, to } = bounds;
  const low = from ?? 0;
  // «de 5.000 a 10.000» is a band, though its upper end belongs to the next.
  const isAnEnd = from !== null && to !== null && bands.some(({ min, max }) => from >= min && to === max);
  const high = to === null ? Number.MAX_SAFE_INTEGER : isAnEnd ? to - 1 : to;
  if (bandId(bands, low) !== bandId(bands, high)) return null;
  const population = to === null ? low : from === null ? high : Math.round((low + high) / 2);
  return { population, ...town, year: null, said: bounds };
}

/** The answer for a town, with the figure of the table. */
export function answerForTown(town: Town): PopulationAnswer {
  return { population: town.population, town: town.name, ine: town.code, year: town.year };
}

/** Whether a stored value still is an answer. */
export function isPopulationAnswer(value: unknown): value is PopulationAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { population, town } = value as PopulationAnswer;
  return Number.isInteger(population) && population >= 0 && (town === null || typeof town === 'string');
}

export type BandPlace = { inside: true; band: Band } | { inside: false; side: 'below' | 'above'; nearest: Band };

/**
 * Where a population falls. A lower bound belongs to its band; the last band also has its upper bound (exactly 20.000 falls in it).
 * @param bands in ascending order, at least one
 */
export function placeInBands(bands: readonly Band[], population: number): BandPlace {
  const band = bands.find(
    ({ min, max, includesMax }) => population >= min && (population < max || (includesMax && population === max)),
  );
  if (band) return { inside: true, band };
  const [first] = bands;
  const last = bands.at(-1);
  if (!first || !last) throw new Error('there are no bands');
  return population < first.min
    ? { inside: false, side: 'below', nearest: first }
    : { inside: false, side: 'above', nearest: last };
}

/** Id of the band of a population: a band of the model, «<5000» or «>20000». */
export function bandId(bands: readonly Band[], population: number): string {
  const place = placeInBands(bands, population);
  if (place.inside) return place.band.id;
  return place.side === 'below' ? `<${place.nearest.min}` : `>${place.nearest.max}`;
}
