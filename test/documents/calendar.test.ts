import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planCalendar } from '../../bot/documents/plan-calendar.ts';
import { writeIcs } from '../../bot/documents/write-ics.ts';
import { planDates } from '../../dialogs/plan/plan-dates.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { datedPlan, tona } from './dated-plans.ts';

const dated = datedPlan(tona);
const again = '2027-03-28';
const calendar = planCalendar(dated, again);

/** Reads a calendar with another library, in a process of its own that is in a time zone. */
const reader = `
import ical from 'node-ical';
const events = Object.values(ical.sync.parseFile(process.argv[2])).filter(({ type }) => type === 'VEVENT');
const two = (number) => String(number).padStart(2, '0');
// A day without hours is that day where it is read.
const dayOf = (date) => date.getFullYear() + '-' + two(date.getMonth() + 1) + '-' + two(date.getDate());
console.log(JSON.stringify(events.map(({ uid, start, end, datetype, summary, description }) =>
  ({ uid, day: dayOf(start), end: dayOf(end), datetype, title: summary.val ?? summary, text: description.val ?? description }))));
`;

// To the east and to the west of Greenwich, and across the day on which clocks change.
test.each(['UTC', 'Europe/Madrid', 'America/Los_Angeles', 'Pacific/Auckland'])(
  'another library reads in %s the days and the words that were written',
  (zone) => {
    const path = join(temporaryFolder(), 'pla.ics');
    writeFileSync(path, writeIcs(calendar));
    const read = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-', path], {
        input: reader,
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }),
    );
    expect(read.map(({ uid, day, title, text }: Record<string, string>) => ({ uid, day, title, text }))).toEqual(
      calendar.days,
    );
    expect(read.every(({ datetype }: Record<string, string>) => datetype === 'date')).toBe(true);
  },
);

test('it is written the same wherever the server is', () => {
  const here = writeIcs(calendar).toString();
  const zone = process.env.TZ;
  for (const other of ['America/Los_Angeles', 'Pacific/Auckland']) {
    process.env.TZ = other;
    expect(writeIcs(planCalendar(dated, again)).toString()).toBe(here);
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('lines are of 75 bytes at most and no letter is cut, as RFC 5545 asks', () => {
  const bytes = writeIcs(calendar);
  const lines = bytes.toString('latin1').split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(line.length, line).toBeLessThanOrEqual(75);
    expect(Buffer.from(line, 'latin1').toString('utf8')).not.toContain('\ufffd');
  }
});

test('a horizon with nothing to do has no day, the diagnosis is to be done again, and what the person asked for is its day', () => {
  const days = planDates(dated.plan, '2026-11-25', again);
  expect(days.map(({ id, day }) => `${day} ${id}`)).toEqual([
    '2027-02-25 ara',
    '2027-03-28 again',
    '2027-05-23 mandat',
    '2027-10-01 mes-endavant',
  ]);
  const nothing = { ...dated.plan, rows: [], missing: [], tools: [], unknown: [] };
  expect(planDates(nothing, '2026-11-25')).toEqual([{ id: 'again', day: '2027-05-25', items: [] }]);
});

test.each([
  // The fourth Sunday of May every four years: on that day the next one is four years away.
  ['2023-05-27', '2023-05-28'],
  ['2023-05-28', '2027-05-23'],
  ['2027-05-22', '2027-05-23'],
  ['2028-01-01', '2031-05-25'],
])('of a plan of %s, the mandate ends on %s', (from, end) => {
  expect(planDates(dated.plan, from).find(({ id }) => id === 'mandat')?.day).toBe(end);
});

test('what is mandatory has its tools too, by their short names', () => {
  const lacking = planCalendar(datedPlan({ ...tona, eines: ['certificats', 'iarxiu'] }));
  expect(lacking.days.find(({ uid }) => uid.includes('-ara@'))?.text).toMatch(/encara no teniu: T-CAT, iArxiu\./);
});
