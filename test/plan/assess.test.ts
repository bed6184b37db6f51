import { describe, expect, test } from 'vitest';
import { assess } from '../../dialogs/plan/assess.ts';
import type { Row } from '../../dialogs/plan/plan.ts';
import type { Dimension } from '../../knowledge/content.ts';
import { content } from '../dialogs/real-content.ts';
import { type Example, readExamples } from './worked-examples.ts';

/** The answers that put each dimension at the rung of the example. */
function answersOf({ population, town, tools, rows }: Example): Record<string, unknown> {
  const found = content.towns.find(({ code }) => code === town);
  const place = { population, town: found?.name ?? null, ine: town, year: found?.year ?? null };
  const steps = content.dimensions.map((dimension) => {
    const at = rows[dimension.id]?.at;
    return [dimension.id, typeof at === 'number' ? dimension.steps[at]?.id : at];
  });
  return { poblacio: place, ...Object.fromEntries(steps), ...(tools !== 'unknown' && { eines: tools }) };
}

/** A row of the plan, in the words of the examples. */
function inRungs({
  dimension,
  now,
  level,
  missing,
  legalGap,
  silent,
  asksNothing,
  next,
}: Row): Example['rows'][string] {
  const rung = (id: string) => dimension.steps.findIndex((step) => step.id === id);
  return {
    at: now.known ? rung(now.step.id) : now.why === 'not-applicable' ? 'no-aplica' : 'no-ho-se',
    level,
    climb: missing.map(({ id }) => rung(id)),
    legal: legalGap,
    // Where nothing is known, whether the model speaks of it changes nothing.
    silent: now.known && silent,
    nothing: asksNothing,
    next: next && { [next.level]: next.steps.map(({ id }) => rung(id)) },
  };
}

const ids = (rows: readonly { dimension: Dimension }[]) => rows.map(({ dimension }) => dimension.id);

describe.each(readExamples())('$name ($population)', (example) => {
  const plan = assess(content, answersOf(example));
  if (!plan) throw new Error('there is no plan');

  test('every dimension has its example', () => {
    expect(Object.keys(example.rows)).toEqual(ids(plan.rows));
  });

  test('the town is in the table with this figure', () => {
    const town = content.towns.find(({ code }) => code === example.town);
    if (example.town) expect(town?.population).toBe(example.population);
    expect(plan.comarca).toBe(town?.comarca ?? null);
  });

  test('the band, and whether it is only an orientation', () => {
    expect({ band: plan.band.id, orientation: plan.orientation }).toEqual({
      band: example.band,
      orientation: example.orientation,
    });
  });

  test.each(plan.rows.map((row) => [row.dimension.id, row] as const))('%s', (id, row) => {
    expect(inRungs(row)).toEqual(example.rows[id]);
  });

  test('how many are met, what is missing and in which order', () => {
    expect(`${plan.met} of ${plan.of}`).toBe(example.met);
    expect(plan.notAsked).toBe(example.notAsked);
    expect(ids(plan.missing)).toEqual(example.order);
    expect(ids(plan.unknown)).toEqual(example.unknown);
  });

  test('the tools that are not in place', () => {
    expect(plan.toolsUnknown ? 'unknown' : plan.tools.map(({ id }) => id)).toEqual(example.tools);
  });

  test('the duties of a council of this size', () => {
    expect(plan.duties.some(({ id }) => id === 'arxiu-propi')).toBe(example.ownArchive);
  });
});

test('without a population there is no plan', () => {
  expect(assess(content, {})).toBeNull();
  expect(assess(content, { poblacio: 'Tona', organitzacio: 'ningu' })).toBeNull();
});
