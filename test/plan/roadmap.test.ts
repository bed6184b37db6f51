import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../dialogs/plan/assess.ts';
import { horizonIds, roadmap } from '../../dialogs/plan/roadmap.ts';
import { content } from '../dialogs/real-content.ts';

const place = (population: number) => ({ population, town: null, ine: null, year: null });

/** A plan for these answers, in its horizons. */
function horizonsOf(population: number, answers: Record<string, unknown>) {
  const plan = assess(content, { poblacio: place(population), ...answers });
  if (!plan) throw new Error('there is no plan');
  return { plan, horizons: roadmap(plan) };
}

const anyAnswers = fc.record(
  Object.fromEntries(
    content.dimensions.map(({ id, steps }) => [
      id,
      fc.constantFrom(...steps.map((step) => step.id), 'no-ho-se', 'no-aplica'),
    ]),
  ),
);

describe('whatever the answers', () => {
  test('the horizons together climb each dimension to the highest level of its band, each step once and in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 20000 }), anyAnswers, (population, answers) => {
        const { plan, horizons } = horizonsOf(population, answers);
        expect(horizons.map(({ id }) => id)).toEqual([...horizonIds]);
        for (const row of plan.rows) {
          if (!row.now.known) continue;
          const { steps } = row.dimension;
          const climbed = horizons.flatMap(({ items }) =>
            items.filter((item) => item.row === row).flatMap((item) => item.steps),
          );
          const from = steps.indexOf(row.now.step) + 1;
          expect(climbed).toEqual(steps.slice(from, from + climbed.length));
          const top = Math.max(
            ...Object.values(row.dimension.levels[plan.band.id] ?? {}).map((id) =>
              steps.findIndex((step) => step.id === id),
            ),
          );
          expect(from - 1 + climbed.length).toBeGreaterThanOrEqual(top);
        }
      }),
    );
  });

  test('within a horizon nothing comes before what it depends on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 20000 }), anyAnswers, (population, answers) => {
        for (const { items } of horizonsOf(population, answers).horizons) {
          items.forEach(({ row }, index) => {
            const later = items.slice(index + 1).map((item) => item.row.dimension.id);
            expect(later.filter((id) => row.dimension.dependsOn.includes(id))).toEqual([]);
          });
        }
      }),
    );
  });
});

test('what is missing or not known is for now; what the law asks beyond the model is marked', () => {
  const { horizons } = horizonsOf(8527, { seguretat: 'un-sol-usuari', metadades: 'no-ho-se', eines: ['enotum'] });
  const [now] = horizons;
  expect(now?.items.map(({ row, legal }) => [row.dimension.id, legal])).toEqual([['seguretat', true]]);
  expect(now?.tools.map(({ id }) => id)).toEqual(['enotum']);
  expect(now?.toFindOut.map(({ dimension }) => dimension.id)).toContain('metadades');
});

test('a dimension above the obligatory level has work for the mandate, then for later', () => {
  const { horizons } = horizonsOf(12_000, { organitzacio: content.dimensions[0]?.steps[0]?.id });
  const inOrganisation = horizons.map(({ items }) =>
    items.filter(({ row }) => row.dimension.id === 'organitzacio').map(({ level, steps }) => [level, steps.length]),
  );
  expect(inOrganisation).toEqual([[], [['recomanat', 2]], [['avancat', 1]]]);
});
