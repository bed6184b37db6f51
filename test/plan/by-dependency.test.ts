import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessDimension } from '../../dialogs/plan/assess.ts';
import { byDependency } from '../../dialogs/plan/by-dependency.ts';
import { content } from '../dialogs/real-content.ts';

const rows = content.dimensions.map((dimension) => assessDimension(dimension, '5000-10000', 'no-ho-se'));

test('nothing comes before what it depends on, and nothing is lost, whichever rows are missing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(rows), (missing) => {
      const ordered = byDependency(missing);
      expect(new Set(ordered)).toEqual(new Set(missing));
      expect(ordered).toHaveLength(missing.length);
      for (const [index, row] of ordered.entries()) {
        const later = ordered.slice(index + 1).map(({ dimension }) => dimension.id);
        expect(later.filter((id) => row.dimension.dependsOn.includes(id))).toEqual([]);
      }
    }),
  );
});

test('what depends on nothing missing keeps the order of the model', () => {
  const free = rows.filter(({ dimension }) => ['organitzacio', 'serveis-aoc', 'tramitacio'].includes(dimension.id));
  expect(byDependency(free)).toEqual(free);
});
