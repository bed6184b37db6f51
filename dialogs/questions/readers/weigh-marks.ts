import { isWord, type Marks } from './reply-marks.ts';

/** How many times it counts that an option is as the rest: what one text alone says may be by chance. */
const asTheRest = 3;

/** Something written of an option. */
export interface Written {
  /** Place of the option. */
  of: number;
  counts: number;
  marks: Marks;
}

interface Weights {
  /** What each mark says in favour of each option, or against it. */
  evidence: ReadonlyMap<string, readonly number[]>;
  /** How rare each word is in all that is written of the options, and how rare one that is nowhere. */
  rarity: ReadonlyMap<string, number>;
  unknown: number;
  /** The words of each option. */
  own: readonly ReadonlySet<string>[];
}

/** What each mark of all that is written of some options says of each of them. */
export function weighMarks(written: readonly Written[], options: number): Weights {
  const totals = Array.from({ length: options }, () => 0);
  const own = totals.map(() => new Set<string>());
  const counted = new Map<string, number[]>();
  const having = new Map<string, number>();
  for (const { of, counts, marks } of written) {
    totals[of] = (totals[of] ?? 0) + counts;
    for (const mark of marks.keys()) {
      const times = counted.get(mark) ?? Array.from({ length: options }, () => 0);
      times[of] = (times[of] ?? 0) + counts;
      counted.set(mark, times);
      if (!isWord(mark)) continue;
      having.set(mark, (having.get(mark) ?? 0) + 1);
      own[of]?.add(mark);
    }
  }
  const all = sum(totals);
  const weigh = (counts: readonly number[]): readonly number[] => {
    const usual = sum(counts) / all;
    return counts.map((count, at) => Math.log((count + asTheRest * usual) / ((totals[at] ?? 0) + asTheRest) / usual));
  };
  const texts = written.length + 1;
  return {
    evidence: new Map([...counted].map(([mark, counts]) => [mark, weigh(counts)])),
    rarity: new Map([...having].map(([mark, times]) => [mark, Math.log(texts / (times + 0.5))])),
    unknown: Math.log(2 * texts),
    own,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
