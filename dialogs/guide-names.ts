import type { Content } from '../knowledge/content.ts';
import { onceForEach } from '../knowledge/understand/once-for-each.ts';
import { words } from '../knowledge/understand/utterance/fold.ts';

/** So many words are one name however they are parted: «guia dintegracio». */
const wordsOfALongName = 3;

/** The names of the guides that can be told about, each by its words; of the long ones, as one. */
const guideNames = onceForEach(({ guides }: Content) => {
  const all = [...guides.values()].flatMap(({ about }) => about?.names ?? []).map(words);
  return {
    parted: all.map((name) => ` ${name.join(' ')} `),
    whole: all.filter(({ length }) => length >= wordsOfALongName).map((name) => name.join('')),
  };
});

/**
 * Whether a guide is named.
 * @param said words, folded
 */
export function namesAGuide(content: Content, said: readonly string[]): boolean {
  const { parted, whole } = guideNames(content);
  const line = ` ${said.join(' ')} `;
  const compact = said.join('');
  return parted.some((name) => line.includes(name)) || whole.some((name) => compact.includes(name));
}
