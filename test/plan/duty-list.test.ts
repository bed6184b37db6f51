import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type DutyList, dutyList, firstLacking, haveOf, type ListedItem } from '../../dialogs/plan/duty-list.ts';
import { content } from '../dialogs/real-content.ts';

const row = z.strictObject({
  state: z.enum(['have', 'lack', 'unknown']),
  by: z.enum(['model', 'law']),
  since: z.iso.date().nullable().default(null),
  size: z.array(z.string()).default([]),
  help: z.int().default(0),
});
const examples = z
  .array(
    z.strictObject({
      name: z.string(),
      /** Five digits of the INE, or null when only the figure is known. */
      town: z.string().nullable(),
      population: z.int(),
      side: z.enum(['below', 'above']),
      have: z.array(z.string()),
      told: z.array(z.enum(['tools', 'duties'])),
      tools: z.string().nullable(),
      duties: z.string().nullable(),
      order: z.array(z.string()),
      bySize: z.array(z.string()),
      ask: z.record(z.string(), z.int()),
      rows: z.record(z.string(), row),
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'worked-lists.yaml'), 'utf8')));
type Example = (typeof examples)[number];

/** The answers that the council gives: what it lacks of each list that it was asked about. */
function listOf({ town: code, population, side, have, told }: Example): DutyList {
  const town = content.towns.find((each) => each.code === code);
  const lacking = (ids: readonly { id: string }[]) => ids.map(({ id }) => id).filter((id) => !have.includes(id));
  const list = dutyList(content, {
    poblacio: { population, town: town?.name ?? null, ine: code, year: town?.year ?? null },
    ...(told.includes('tools') && { eines: lacking(content.mandatory) }),
    ...(told.includes('duties') && { [side === 'below' ? 'deures' : 'deures-grans']: lacking(content.duties) }),
  });
  if (!list) throw new Error('there is no list');
  return list;
}

/** An item in the words of the examples. */
function inWords({ state, kind, since, bySize, help }: ListedItem): z.infer<typeof row> {
  return {
    state,
    by: kind === 'tool' ? 'model' : 'law',
    since: since?.day ?? null,
    size: bySize.map(({ article }) => article),
    help: help.length,
  };
}

describe.each(examples)('$name ($population)', (example) => {
  const list = listOf(example);

  test('every tool and every duty of its size has its row', () => {
    expect(list.items.map(({ id }) => id).sort()).toEqual(Object.keys(example.rows).sort());
  });

  test.each(list.items.map((item) => [item.id, item] as const))('%s', (id, item) => {
    expect(inWords(item)).toEqual(example.rows[id]);
  });

  test('how much is in place, what is lacking in which order, and where to begin', () => {
    const counted = (kind: 'tool' | 'duty') => {
      const count = haveOf(list, kind);
      return count && `${count.have} of ${count.of}`;
    };
    expect({ tools: counted('tool'), duties: counted('duty') }).toEqual({
      tools: example.tools,
      duties: example.duties,
    });
    expect(list.lacking.map(({ id }) => id)).toEqual(example.order);
    expect(firstLacking(list).map(({ id }) => id)).toEqual(example.order.slice(0, 3));
  });

  test('on which side of the model it is, what its size changes and what to ask of whom', () => {
    expect(list.side).toBe(example.side);
    expect(list.bySize.map(({ id }) => id)).toEqual(example.bySize);
    const asked = list.helpers.filter(({ toAsk }) => toAsk.length > 0);
    expect(Object.fromEntries(asked.map(({ portal, toAsk }) => [portal.id, toAsk.length]))).toEqual(example.ask);
  });
});

test('a town of the model has no list, nor has nobody', () => {
  const place = (population: number) => ({ poblacio: { population, town: null, ine: null, year: null } });
  expect([5000, 20_000].map((population) => dutyList(content, place(population)))).toEqual([null, null]);
  expect([4999, 20_001].map((population) => dutyList(content, place(population))?.side)).toEqual(['below', 'above']);
  expect(dutyList(content, {})).toBeNull();
});

test('no text that a town is shown is of another province', () => {
  for (const town of content.towns) {
    const list = dutyList(content, { poblacio: { ...town, town: town.name, ine: town.code } });
    for (const { help } of list?.items ?? []) {
      for (const { province = town.province } of help) expect(province).toBe(town.province);
    }
    for (const { portal } of list?.helpers ?? []) expect(portal.province ?? town.province).toBe(town.province);
  }
});
