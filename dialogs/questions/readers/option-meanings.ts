import type { Content, EmptyWords } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { atOnce, type Steps } from '../../../knowledge/understand/steps.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import { learnInSteps, type Written } from '../../sounds/learn-to-tell.ts';
import { marksOf } from '../../sounds/text-marks.ts';
import type { Option } from '../question.ts';
import { isOfASum, isSumName, sumTells } from './sums-of-money.ts';
import { weighWords } from './weigh-words.ts';

/** An option, and how much of a reply it accounts for. */
export interface Likeness {
  option: Option;
  /** How much likelier the reply tells it than that it is no answer at all: log-odds. */
  score: number;
  /** Weight of the words of the reply that are its own, over all that it tells: 0 to 1. */
  share: number;
  /** Whether it has a whole name of the option. */
  isNamed: boolean;
  /** The longest of the whole names that it has, in words. */
  name: readonly string[];
  /** Whether it is a name of the option, word for word. */
  isName: boolean;
}

export interface OptionMeanings {
  /** The options that have something of a reply, the likeliest first. */
  likest(said: ReplyWords): Likeness[];
}

/** One of so many sentences of those that are no answers (`language/said.yaml`) is enough to know how those sound. */
const saidLeftOut = 12;

/** A reply cut for comparing: its words, well spelt, and whether they name somebody or tell a sum of money. */
export interface ReplyWords {
  words: readonly string[];
  /** «la Maria», «en Joan»: somebody's name, as it stands among the words. */
  namesSomebody: boolean;
  /** «Uns 2.800 euros». */
  sum: number | null;
  /** Where its clauses begin. */
  breaks?: ReadonlySet<number>;
}

/** Articles, pronouns, «tots», «res»: they tell something, and far less than the rest. */
const ofEmptyWord = 0.35;
/** What a whole name adds, and somebody's name or a sum where it is one of the ways of replying. */
const wholeName = 0.6;
const somebodyNamed = 1.5;
const sumTold = 1.5;
/** A sum where it tells the option is this much of what is said, whatever it is a sum of. */
const shareOfASum = 0.5;
/** The name of somebody, whoever it is. */
const somebody = '{persona}';

const known = new WeakMap<readonly Option[], { empty: EmptyWords; meanings: OptionMeanings }>();

type Stems = Pick<Knowledge, 'content' | 'stemOf'>;

/** What the options of a list say, made ready once for each list. */
export function optionMeanings(knowledge: Stems, options: readonly Option[]): OptionMeanings {
  return atOnce(meaningsInSteps(knowledge, options));
}

/** The same, a little at a time. */
export function* meaningsInSteps({ content, stemOf }: Stems, options: readonly Option[]): Steps<OptionMeanings> {
  const found = known.get(options);
  if (found?.empty === content.emptyWords) return found.meanings;
  const meanings = yield* prepare(content, stemOf, options);
  known.set(options, { empty: content.emptyWords, meanings });
  return meanings;
}

/** A name of an option, as it is said and as it is compared. */
interface Name {
  words: readonly string[];
  stems: readonly string[];
  /** Its stems in one line. */
  whole: string;
}

function nameOf(said: readonly string[], stem: (word: string) => string): Name {
  const stems = said.map(stem);
  return { words: said, stems, whole: stems.join(' ') };
}

/** What tells each option from the others is learnt from all that is written of each: what all of them say tells none apart. */
function* prepare(content: Content, stem: (word: string) => string, options: readonly Option[]): Steps<OptionMeanings> {
  const empty = new Set([...emptyWords(content, 'search')].map(stem));
  const marks = (text: string) => marksOf(words(text), stem);
  const namesOf = options.map(({ label, names = [] }) => [
    label,
    ...names.filter((name) => name !== somebody && !isSumName(name)),
  ]);
  const takesSomebody = options.map(({ names = [] }) => names.includes(somebody));
  const sums = options.map(({ names = [] }) => names.filter(isSumName));
  const takesSums = sums.some((names) => names.length > 0);
  const written: Written[] = [];
  for (const [of, { detail = '', meaning = '' }] of options.entries()) {
    const texts = [...(namesOf[of] ?? []), meaning, ...detail.split('. ')].filter(Boolean);
    written.push(...texts.map((text) => ({ of, marks: marks(text) })));
    yield;
  }
  const none = options.length;
  const noAnswers = content.said.flatMap(({ sentences }) => sentences).filter((_, nth) => nth % saidLeftOut === 0);
  const others = noAnswers.map((text) => ({ of: none, marks: marks(text) }));
  yield;
  const learnt = yield* learnInSteps([...written, ...others], none + 1);
  yield;
  const { rarity, unknown, own } = weighWords(written, options.length);
  const names = namesOf.map((all) =>
    all.map((name) => nameOf(words(name), stem)).sort((a, b) => b.stems.length - a.stems.length),
  );
  const weightOf = (word: string) =>
    empty.has(word) ? ofEmptyWord * (rarity.get(word) ?? 0) : (rarity.get(word) ?? unknown);

  /** A name that is one word that says nothing («jo», «tots») is the whole reply, or nearly. */
  const saysName = (said: readonly string[], name: readonly string[]): boolean =>
    name.length > 0 &&
    runs(said, name) &&
    (!name.every((word) => empty.has(word)) || name.length > 1 || said.length <= 3);

  return {
    likest({ words: typed, namesSomebody, sum: money, breaks }) {
      // The figures of a sum are weighed as a sum, and not as words.
      const said = money === null || !takesSums ? typed : typed.filter((word) => !isOfASum(word));
      const stems = said.map(stem);
      const saidWords = new Set(said);
      const stemsSaid = new Set(stems);
      const weighed = Array.from(stemsSaid, (word) => ({ word, weight: weightOf(word) }));
      const whole = stems.join(' ');
      const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
      const scores = learnt.scores(marksOf(said, stem, said === typed ? breaks : undefined));
      return options
        .map((option, at): Likeness => {
          const person = namesSomebody && takesSomebody[at] === true;
          const isName = names[at]?.some((name) => name.whole === whole) ?? false;
          const name =
            names[at]?.find((each) => stemsSaid.has(each.stems[0] ?? '') && saysName(stems, each.stems))?.words ?? [];
          const isNamed = person || isName || name.length > 0;
          const told = sumTells(sums[at] ?? [], money, saidWords);
          let mine = 0;
          for (const { word, weight } of weighed) if (own[at]?.has(word)) mine += weight;
          const score =
            (scores[at] ?? 0) -
            (scores[none] ?? 0) +
            (person ? somebodyNamed : isNamed ? wholeName : 0) +
            told * sumTold;
          const share = person ? 1 : Math.max(told > 0 ? shareOfASum : 0, total === 0 ? Number(isNamed) : mine / total);
          return { option, score, share, isNamed, name, isName };
        })
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** Whether a row of words has another inside, in order and together. */
function runs(row: readonly string[], inside: readonly string[]): boolean {
  return row.some((_, start) => inside.every((word, at) => row[start + at] === word));
}
