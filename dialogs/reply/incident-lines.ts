import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { aocSupport } from './aoc-support.ts';

/**
 * Whom to call when something does not work, unless it has been said.
 * @param sentence of a service it is the AOC that answers; a general matter may be the Diputació's as well
 * @param said the points of the answer
 */
export function incidentLines(
  content: Content,
  t: Sentences,
  sentence: 'incident' | 'incidentOfMatter',
  said: readonly string[],
): string[] {
  const { line, phone } = aocSupport(content) ?? {};
  const isSaid = phone !== undefined && said.some((point) => point.includes(phone));
  return line === undefined || isSaid ? [] : [t(sentence, { support: line })];
}
