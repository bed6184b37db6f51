import { expect, test } from 'vitest';
import { coverageTable } from '../../bot/commands/coverage-table.ts';
import type { Statement } from '../../knowledge/content.ts';
import { coverage } from '../../knowledge/report/coverage.ts';
import { sourceShares } from '../../knowledge/report/source-shares.ts';
import { content } from '../dialogs/real-content.ts';

const covered = coverage(content, 2026);

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

test('it says how much comes from a page in Catalan, and how much is old', () => {
  const fact = (url: string, dated?: string): Statement => ({
    text: 'Una dada.',
    sources: [{ title: 'Una pàgina', url }],
    unsourced: false,
    ...(dated && { dated }),
  });
  const statements = [
    fact('https://suport.aoc.cat/ca-ES/article/?id=KA-1'),
    fact('https://suport.aoc.cat/en-US/article/?id=KA-2', '2021'),
    fact('https://www.aoc.cat/es/blog/2020/una-noticia/', '2019; 2025'),
    fact('https://www.boe.es/eli/es/l/2015/10/01/39', 'pàgina sense data'),
  ];
  expect(sourceShares(statements, 2026)).toEqual({ publishing: 3, inCatalan: 1, old: 1 });
});

test('where bodies publish in Catalan, nine of ten sources are the page in Catalan', () => {
  const all = [...covered.services, ...covered.subjects].map(({ sources }) => sources);
  const sum = (of: 'inCatalan' | 'publishing') => all.reduce((total, one) => total + one[of], 0);
  expect(sum('inCatalan') / sum('publishing')).toBeGreaterThan(0.9);
});
