import type { Content } from '../../content.ts';
import { emptyWords } from '../utterance/empty-words.ts';
import { words } from '../utterance/fold.ts';

const shortest = 4;

/** The words that tell about what is not ours («multa», «mercat», «hipoteca»), and none that are said of anything. */
export function outOfScopeWords(content: Pick<Content, 'elsewhere' | 'emptyWords'>): Set<string> {
  const said = content.elsewhere
    .flatMap(({ phrases }) => phrases.flatMap(words))
    .filter((word) => word.length >= shortest);
  return new Set(said).difference(emptyWords(content, 'search'));
}
