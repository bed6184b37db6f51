import type { ReplyLanguage } from '../../../knowledge/content.ts';
import {
  createPhraseFinder,
  type FoundPhrase,
  type PhraseFinder,
} from '../../../knowledge/understand/utterance/phrase-finder.ts';

type Asks = 'meaning' | 'difference';
const known = new WeakMap<ReplyLanguage, PhraseFinder<Asks>>();

/** The words that ask what something means, or how two things differ; the difference goes first. */
export function asksMeaning(replies: ReplyLanguage, words: readonly string[]): FoundPhrase<Asks> | undefined {
  const finder =
    known.get(replies) ??
    createPhraseFinder<Asks>([
      { id: 'meaning', phrases: replies.meaning },
      { id: 'difference', phrases: replies.difference },
    ]);
  known.set(replies, finder);
  const found = finder.find(words);
  return found.find(({ ids }) => ids.includes('difference')) ?? found[0];
}
