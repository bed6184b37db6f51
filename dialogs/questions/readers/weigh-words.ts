import type { Written } from '../../sounds/learn-to-tell.ts';
import { isWord } from '../../sounds/text-marks.ts';

export interface WordWeights {
  /** How rare each word is in all that is written of the options, and how rare one that is nowhere. */
  rarity: ReadonlyMap<string, number>;
  unknown: number;
  /** The words of each option. */
  own: readonly ReadonlySet<string>[];
}

/** How telling each word of what is written of some options is, and which are the words of each. */
export function weighWords(written: readonly Written[], options: number): WordWeights {
  const own = Array.from({ length: options }, () => new Set<string>());
  const having = new Map<string, number>();
  for (const { of, marks } of written) {
    for (const mark of marks.keys()) {
      if (!isWord(mark)) continue;
      having.set(mark, (having.get(mark) ?? 0) + 1);
      own[of]?.add(mark);
    }
  }
  const texts = written.length + 1;
  return {
    rarity: new Map([...having].map(([mark, times]) => [mark, Math.log(texts / (times + 0.5))])),
    unknown: Math.log(2 * texts),
    own,
  };
}
