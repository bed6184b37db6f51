import type { Content, EmptyWords } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Option } from '../question.ts';
import { isWord, type Marks, marksOf } from './reply-marks.ts';

/** An option, and how much of a reply it accounts for. */
export interface Likeness {
  option: Option;
  /** How much likelier the marks of the reply are of it than of any other: a sum of logarithms, the higher the likelier. */
  score: number;
  /** Weight of the words of the reply that are its own, over all that it tells: 0 to 1. */
  share: number;
  /** Whether it has a whole name of the option. */
  isNamed: boolean;
  /** Whether it is a name of the option, word for word. */
  isName: boolean;
}

export interface OptionMeanings {
  /** The options that have something of a reply, the likeliest first. */
  likest(said: ReplyWords): Likeness[];
}

/** A reply cut for comparing: its words, well spelt, and whether they name somebody. */
export interface ReplyWords {
  words: readonly string[];
  /** «la Maria», «en Joan»: somebody's name, as it stands among the words. */
  namesSomebody: boolean;
}

/** How many times each thing written of an option counts. */
const ofLabel = 2;
const ofName = 1;
const ofDetail = 0.5;
/** How many times it counts that an option is as the rest: what one text alone says may be by chance. */
const asTheRest = 3;
/** Articles, pronouns, «tots», «res»: they tell something, and far less than the rest. */
const ofEmptyWord = 0.35;
/** What a whole name adds, and somebody's name where it is one of the ways of replying. */
const wholeName = 1.5;
const somebodyNamed = 4;
/** The name of somebody, whoever it is. */
const somebody = '{persona}';

const known = new WeakMap<readonly Option[], { empty: EmptyWords; meanings: OptionMeanings }>();

/** What the options of a list say, made ready once for each list. */
export function optionMeanings(
  { content, stemOf }: Pick<Knowledge, 'content' | 'stemOf'>,
  options: readonly Option[],
): OptionMeanings {
  const found = known.get(options);
  if (found?.empty === content.emptyWords) return found.meanings;
  const meanings = prepare(content, stemOf, options);
  known.set(options, { empty: content.emptyWords, meanings });
  return meanings;
}

/** Something written of an option. */
interface Written {
  /** Place of the option. */
  of: number;
  counts: number;
  marks: Marks;
}

/**
 * Each mark is weighed by how much oftener an option has it than the options of its question together (naive Bayes over
 * all that is written of each): what all of them say tells none apart, whatever word it is.
 */
function prepare(content: Content, stem: (word: string) => string, options: readonly Option[]): OptionMeanings {
  const empty = new Set([...emptyWords(content, 'search')].map(stem));
  const marks = (text: string) => marksOf(words(text), stem);
  const namesOf = options.map(({ label, names = [] }) => [label, ...names.filter((name) => name !== somebody)]);
  const takesSomebody = options.map(({ names = [] }) => names.includes(somebody));
  const written = options.flatMap(({ label, detail = '', meaning = '' }, of): Written[] => [
    ...(namesOf[of] ?? []).map((name) => ({ of, counts: name === label ? ofLabel : ofName, marks: marks(name) })),
    ...[meaning, ...detail.split('. ')].filter(Boolean).map((text) => ({ of, counts: ofDetail, marks: marks(text) })),
  ]);
  const { evidence, rarity, unknown, own } = weighMarks(written, options.length);
  const names = namesOf.map((all) => all.map((name) => words(name).map(stem)));
  const weightOf = (word: string) =>
    empty.has(word) ? ofEmptyWord * (rarity.get(word) ?? 0) : (rarity.get(word) ?? unknown);

  /** A name that is one word that says nothing («jo», «tots») is the whole reply, or nearly. */
  const saysName = (said: readonly string[], name: readonly string[]): boolean =>
    name.length > 0 &&
    runs(said, name) &&
    (!name.every((word) => empty.has(word)) || name.length > 1 || said.length <= 3);

  return {
    likest({ words: said, namesSomebody }) {
      const stems = said.map(stem);
      const unique = [...new Set(stems)];
      const whole = stems.join(' ');
      const total = unique.reduce((sum, word) => sum + weightOf(word), 0);
      const scores = options.map(() => 0);
      for (const [mark, counts] of marksOf(said, stem))
        evidence.get(mark)?.forEach((weight, at) => {
          scores[at] = (scores[at] ?? 0) + counts * weight;
        });
      return options
        .map((option, at): Likeness => {
          const person = namesSomebody && takesSomebody[at] === true;
          const isName = names[at]?.some((name) => name.join(' ') === whole) ?? false;
          const isNamed = person || isName || (names[at]?.some((name) => saysName(stems, name)) ?? false);
          const mine = unique.reduce((sum, word) => sum + (own[at]?.has(word) ? weightOf(word) : 0), 0);
          const score = (scores[at] ?? 0) + (person ? somebodyNamed : isNamed ? wholeName : 0);
          return { option, score, share: person ? 1 : total === 0 ? Number(isNamed) : mine / total, isNamed, isName };
        })
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.score - a.score);
    },
  };
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

function weighMarks(written: readonly Written[], options: number): Weights {
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

/** Whether a row of words has another inside, in order and together. */
function runs(row: readonly string[], inside: readonly string[]): boolean {
  return row.some((_, start) => inside.every((word, at) => row[start + at] === word));
}
