import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, weekdayOf } from '../../dialogs/day.ts';

const anyDay = fc
  .integer({ min: Date.UTC(1600, 0, 1) / 864e5, max: Date.UTC(2600, 0, 1) / 864e5 })
  .map((count) => new Date(count * 864e5).toISOString().slice(0, 10));

test('days are counted and named as the calendar of JavaScript does', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
      const moment = new Date(`${day}T00:00:00Z`);
      expect(weekdayOf(day)).toBe(moment.getUTCDay());
      moment.setUTCDate(moment.getUTCDate() + count);
      expect(addDays(day, count)).toBe(moment.toISOString().slice(0, 10));
    }),
  );
});

test.each([
  ['2026-11-25', 3, '2027-02-25'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-12-31', 2, '2027-02-28'],
])('%s and %i months is %s', (day, count, after) => {
  expect(addMonths(day, count)).toBe(after);
});
