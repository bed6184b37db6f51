import type { Content } from '../content.ts';
import type { LearntTexts } from './entities/terms.ts';
import type { KnownWords } from './utterance/lexicon.ts';

/**
 * How the last content was read, so that the next one, that has nearly all the same texts, is read in half the time. It begins
 * empty; whoever reads a content with it leaves there what it read.
 */
export interface ContentMemory {
  last: ReadContent | null;
}

interface ReadContent {
  language: string;
  known: KnownWords;
  texts: LearntTexts;
}

/** What is read of a text besides itself: in another language, no text is read the same. */
export function languageOf({ words, emptyWords, topics, services }: Content): string {
  const cues = topics.map(({ id, cues: phrases }) => [id, phrases]);
  const names = [...services.values()].map(({ id, name, aliases }) => [id, name, aliases]);
  return JSON.stringify([words, emptyWords, cues, names]);
}
