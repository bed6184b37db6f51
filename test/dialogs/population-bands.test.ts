import { describe, expect, test } from 'vitest';
import { bandId, isPopulationAnswer, placeInBands } from '../../dialogs/questions/population-answer.ts';
import { content } from './real-content.ts';

const { bands } = content;

describe('a population falls in its band', () => {
  test.each([
    [0, '<5000'],
    [4999, '<5000'],
    [5000, '5000-10000'],
    [9999, '5000-10000'],
    [10_000, '10000-15000'],
    [14_999, '10000-15000'],
    [15_000, '15000-20000'],
    [19_999, '15000-20000'],
    [20_000, '15000-20000'],
    [20_001, '>20000'],
    [1_731_649, '>20000'],
  ])('%d: %s', (population, band) => {
    expect(bandId(bands, population)).toBe(band);
  });

  test('outside the model, the nearest band is known', () => {
    expect(placeInBands(bands, 4999)).toMatchObject({ inside: false, side: 'below', nearest: { id: '5000-10000' } });
    expect(placeInBands(bands, 20_001)).toMatchObject({ inside: false, side: 'above', nearest: { id: '15000-20000' } });
  });

  test('there is nothing to fall in without bands', () => {
    expect(() => placeInBands([], 5000)).toThrow();
  });
});

describe('only a population is a population answer', () => {
  const good = { population: 8527, town: 'Tona', ine: '08283', year: 2025 };
  test.each([good, { ...good, town: null, ine: null, year: null }])('%j is one', (value) => {
    expect(isPopulationAnswer(value)).toBe(true);
  });
  test.each([
    undefined,
    null,
    'si',
    8527,
    [],
    {},
    { ...good, population: '8527' },
    { ...good, population: -1 },
    { ...good, population: 1.5 },
    { ...good, population: Number.NaN },
    { ...good, town: 3 },
  ])('%j is none', (value) => {
    expect(isPopulationAnswer(value)).toBe(false);
  });
});
