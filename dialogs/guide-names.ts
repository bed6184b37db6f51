import type { Content } from '../knowledge/content.ts';
import { onceForEach } from '../knowledge/understand/once-for-each.ts';
import { words } from '../knowledge/understand/utterance/fold.ts';

/** So many words are one name however they are parted: «guia dintegracio». */
const wordsOfALongName = 3;

/** The names of each guide that can be told about, by their words; and the long ones as one word. */
const guideNames = onceForEach(({ guides }: Content) =>
  [...guides.values()].flatMap(({ id, about }) => {
    const names = about?.names.map(words) ?? [];
    return {
      id,
      parted: names.map((name) => ` ${name.join(' ')} `),
      whole: names.filter(({ length }) => length >= wordsOfALongName).map((name) => name.join('')),
    };
  }),
);

/**
 * The guides that are named, in the order of the content.
 * @param said words, folded
 * @returns their ids
 */
export function guidesNamed(content: Content, said: readonly string[]): string[] {
  const line = ` ${said.join(' ')} `;
  const compact = said.join('');
  return guideNames(content)
    .filter(
      ({ parted, whole }) => parted.some((name) => line.includes(name)) || whole.some((name) => compact.includes(name)),
    )
    .map(({ id }) => id);
}
