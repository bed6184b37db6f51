import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const level = z.enum(['obligatori', 'recomanat', 'avancat']);
const rungs = z.array(z.int().nonnegative()).min(1);

const row = z.strictObject({
  at: z.union([z.int().nonnegative(), z.literal(['no-ho-se', 'no-aplica'])]),
  level: level.nullable().default(null),
  climb: rungs.or(z.tuple([])).default([]),
  legal: z.boolean().default(false),
  silent: z.boolean().default(false),
  nothing: z.boolean().default(false),
  next: z.partialRecord(level, rungs).nullable().default(null),
});

const examples = z.array(
  z.strictObject({
    name: z.string(),
    /** Five digits of the INE, or null when only the figure is known. */
    town: z.string().nullable(),
    population: z.int(),
    band: z.string(),
    orientation: z.boolean(),
    tools: z.union([z.array(z.string()), z.literal('unknown')]),
    met: z.string(),
    notAsked: z.int().nonnegative(),
    order: z.array(z.string()),
    unknown: z.array(z.string()).default([]),
    ownArchive: z.boolean(),
    rows: z.record(z.string(), row),
  }),
);

export type Example = z.infer<typeof examples>[number];

/** The plans that were worked out by hand. */
export function readExamples(): Example[] {
  return examples.parse(parse(readFileSync(join(import.meta.dirname, 'worked-examples.yaml'), 'utf8')));
}
