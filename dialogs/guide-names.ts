import type { Content } from '../knowledge/content.ts';
import { onceForEach } from '../knowledge/understand/once-for-each.ts';
import { words } from '../knowledge/understand/utterance/fold.ts';

/** The names of the guides that can be told about, each by its words. */
const guideNames = onceForEach(({ guides }: Content): readonly string[] =>
  [...guides.values()].flatMap(({ about }) => about?.names ?? []).map((name) => ` ${words(name).join(' ')} `),
);

/**
 * Whether a guide is named.
 * @param said words, folded
 */
export function namesAGuide(content: Content, said: readonly string[]): boolean {
  const line = ` ${said.join(' ')} `;
  return guideNames(content).some((name) => line.includes(name));
}
