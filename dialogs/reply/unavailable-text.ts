import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Locale, sentences } from '../../locales/sentences.ts';
import { emptyMemory } from '../memory.ts';
import { aocSupport } from './aoc-support.ts';
import { ownSupport } from './own-support.ts';

/** What a person is told when nothing can be saved now: to come back, and whom to call meanwhile. */
export function unavailableText(knowledge: Knowledge, locale: Locale): string {
  const t = sentences(locale);
  const own = ownSupport(knowledge, t, emptyMemory);
  const lines = [
    t('unavailable', { aoc: aocSupport(knowledge.content)?.line ?? '' }),
    ...(own ? [t('humanOwn', { contact: own })] : []),
  ];
  return lines.join('\n');
}
