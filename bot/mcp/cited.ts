import { z } from 'zod';
import type { Source } from '../../knowledge/content.ts';

/** A source as another assistant cites it. */
export const citedSchema = z.object({
  title: z.string(),
  url: z.string().describe('Where it is said.'),
  checked: z.iso.date().optional().describe('The day on which somebody opened the address and found it there.'),
});

export const citedList = z.array(citedSchema).describe('Where the answer comes from. Cite them.');

type Cited = z.input<typeof citedSchema>;

export function cite({ title, url, checked }: Source): Cited {
  return { title, url, ...(checked && { checked }) };
}

/** Each address once. */
export function citeAll(sources: readonly Source[]): Cited[] {
  return [...new Map(sources.map((source) => [source.url, cite(source)])).values()];
}
