import { expect, test } from 'vitest';
import { sourceAge } from '../../bot/preview/source-age.ts';

const today = new Date('2026-11-29T10:00:00Z');

test.each([
  ['2026-11-29', 'mirada avui', false],
  ['2026-11-28', 'mirada ahir', false],
  ['2026-10-30', 'mirada fa 30 dies', false],
  ['2026-05-29', 'mirada fa 6 mesos', false],
  ['2025-11-29', 'mirada fa 12 mesos', false],
  ['2025-11-28', 'mirada fa més d’un any', true],
  ['2023-01-01', 'mirada fa més de 3 anys', true],
  ['2027-01-01', 'mirada avui', false],
  [undefined, 'no consta quan es va mirar', true],
])('a source looked at on %s: %s', (checked, text, isOld) => {
  expect(sourceAge(checked, today)).toEqual({ text, isOld });
});
