import { expect, test } from 'vitest';
import { coverageTable } from '../../bot/commands/coverage-table.ts';
import { coverage } from '../../knowledge/report/coverage.ts';
import { content } from '../dialogs/real-content.ts';

const covered = coverage(content);

test('it counts what each topic of each service says, and in how many ways it is asked', () => {
  const enotum = content.services.get('enotum');
  const cost = covered.services.find(({ id }) => id === 'enotum')?.topics.cost;
  expect(cost).toMatchObject({ facts: enotum?.topics.cost.length, asked: enotum?.asked.cost.length });
  const unsourced = [...content.services.values()].flatMap(({ topics, questions }) =>
    [...Object.values(topics).flat(), ...questions].filter((each) => each.unsourced),
  );
  const counted = covered.services.flatMap(({ topics, questions }) => [...Object.values(topics), questions]);
  expect(counted.reduce((sum, each) => sum + each.unsourced, 0)).toBe(unsourced.length);
});

test('the nine cells of which the model says nothing are listed', () => {
  expect(covered.emptyCells).toHaveLength(9);
  expect(coverageTable(covered)).toEqual(expect.arrayContaining(covered.emptyCells.map((cell) => `  ${cell}`)));
});

test('a topic that only says that there is no source is listed', () => {
  const table = coverageTable(covered).join('\n');
  const bare = covered.services.filter(({ topics }) => topics.cost.unsourced === topics.cost.facts);
  expect(bare).not.toEqual([]);
  for (const { id } of bare) expect(table).toContain(`  ${id} · cost`);
});
