import { expect, test } from 'vitest';
import { measuredStore } from '../../../bot/metrics/measured-store.ts';
import { createMetrics } from '../../../bot/metrics/metrics.ts';
import { createSqliteStore } from '../../../bot/storage/sqlite-store.ts';

/** The names of the methods of something, those of its parts too. */
function methodsOf(thing: object, within = ''): string[] {
  return Object.entries(thing).flatMap(([name, member]) =>
    typeof member === 'function' ? [`${within}${name}`] : methodsOf(member, `${within}${name}.`),
  );
}

test('what is measured has all that a store has, and its parts', async () => {
  const store = createSqliteStore(':memory:');
  const measured = measuredStore(store, createMetrics());
  expect(methodsOf(measured).sort()).toEqual(methodsOf(store).sort());
  expect(methodsOf(measured)).toContain('gaps.add');
  await measured.gaps.deleteBefore('2026-01-01');
  await measured.close();
});
