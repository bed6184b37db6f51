import { expect, test } from 'vitest';
import { eachTextOnce } from '../../bot/prepare/each-text-once.ts';

test('data whose texts are there once is the same data, and what was shared still is', () => {
  const source = { url: 'https://exemple.cat', title: 'una font' };
  const data = {
    services: new Map([['etram', { id: 'etram', sources: [source], also: null, year: 2026 }]]),
    cited: [source, source],
  };
  const before = structuredClone(data);
  const after = eachTextOnce(data);
  expect(after).toEqual(before);
  expect(after.cited[0]).toBe(after.services.get('etram')?.sources[0]);
});
