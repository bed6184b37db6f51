import type { Content } from '../../content.ts';
import { words } from '../utterance/fold.ts';

const shortest = 4;

/** The words that tell about what is not ours («multa», «mercat», «hipoteca»), and none that are said of anything. */
export function outOfScopeWords({ elsewhere, words: language }: Pick<Content, 'elsewhere' | 'words'>): Set<string> {
  const said = elsewhere.flatMap(({ phrases }) => phrases.flatMap(words)).filter((word) => word.length >= shortest);
  return new Set(said).difference(new Set(language.stopWords.flatMap(words)));
}
