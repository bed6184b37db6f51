import type { ReplyLanguage } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { createPhraseFinder, type FoundPhrase } from '../../../knowledge/understand/utterance/phrase-finder.ts';

type Asks = 'meaning' | 'difference';
const finderOf = onceForEach((replies: ReplyLanguage) =>
  createPhraseFinder<Asks>([
    { id: 'meaning', phrases: replies.meaning },
    { id: 'difference', phrases: replies.difference },
  ]),
);

/** The words that ask what something means, or how two things differ; the difference goes first. */
export function asksMeaning(replies: ReplyLanguage, words: readonly string[]): FoundPhrase<Asks> | undefined {
  const found = finderOf(replies).find(words);
  return found.find(({ ids }) => ids.includes('difference')) ?? found[0];
}
