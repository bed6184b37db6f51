import type { Source } from '../../knowledge/content.ts';

/** Some sources, in their order, those of the same address told once. */
export function eachSourceOnce(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.url, source])).values()];
}
