import type { Content, EmptyWords } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { atOnce, type Steps } from '../../../knowledge/understand/steps.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import { learnOnce } from '../../sounds/learn-once.ts';
import { type Learnt, learnInSteps, scoresOf, type Written } from '../../sounds/learn-to-tell.ts';
import { marksOf } from '../../sounds/text-marks.ts';
import type { Option } from '../question.ts';
import { isOfASum, isSumName, sumTells } from './sums-of-money.ts';
import { type WordWeights, weighWords } from './weigh-words.ts';
import { clausesIn, wordsDenied } from './words-denied.ts';

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
  /** Whether it says that what it has of the option is not so: «no tenim comissió». */
  isDenied: boolean;
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
/** «Amb», «una»: words so short of a label define nothing. */
const shortestOfALabel = 4;
/** So many of the names of an option deny a word, and it may be denied. */
const severalNames = 3;
/** What its label says is denied only where half of them deny it. */
const halfTheNames = 0.5;
/** From this share on, what a reply has of an option is denied. */
const mostlyDenied = 0.4;
/** The name of somebody, whoever it is. */
const somebody = '{persona}';

const known = new WeakMap<readonly Option[], { empty: EmptyWords; meanings: OptionMeanings }>();

type Stems = Pick<Knowledge, 'content' | 'localised' | 'stemOf' | 'learnt'>;

/** What the options of a list say, made ready once for each list. */
export function optionMeanings(knowledge: Stems, options: readonly Option[]): OptionMeanings {
  return atOnce(meaningsInSteps(knowledge, options));
}

/** The same, a little at a time. */
export function* meaningsInSteps(knowledge: Stems, options: readonly Option[]): Steps<OptionMeanings> {
  const { content, stemOf } = knowledge;
  const found = known.get(options);
  if (found?.empty === content.emptyWords) return found.meanings;
  const texts = [
    options.map(({ label, names, meaning, detail }) => [label, names, meaning, detail]),
    noAnswers(content),
  ];
  const learnt = yield* learnOnce(knowledge, 'options', texts, () => learn(content, stemOf, options));
  const meanings = meaningsOf(learnt, stemOf, options);
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

/** The names of an option, the longest first, by the first of their stems: there are hundreds, and a reply has the beginning of few. */
type Names = ReadonlyMap<string, readonly Name[]>;

function namesByStem(names: readonly string[], stem: (word: string) => string): Names {
  const all = names.map((name): Name => {
    const said = words(name);
    const stems = said.map(stem);
    return { words: said, stems, whole: stems.join(' ') };
  });
  return Map.groupBy(
    all.sort((a, b) => b.stems.length - a.stems.length),
    ({ stems }) => stems[0] ?? '',
  );
}

/** What is known of a list of options, all of it data. */
interface LearntOptions {
  /** The words of each that are said not to be so where it is told, by their stems, and how often: «hores», of nobody in particular. */
  denying: readonly ReadonlyMap<string, number>[];
  learnt: Learnt;
  words: WordWeights;
  names: readonly Names[];
  /** The words that say nothing by themselves, by their stems. */
  empty: ReadonlySet<string>;
}

/** Some of the sentences that are no answers to any question. */
function noAnswers({ said }: Content): string[] {
  return said.flatMap(({ sentences }) => sentences).filter((_, nth) => nth % saidLeftOut === 0);
}

/** What tells each option from the others is learnt from all that is written of each: what all of them say tells none apart. */
function* learn(content: Content, stem: (word: string) => string, options: readonly Option[]): Steps<LearntOptions> {
  const marks = (text: string) => marksOf(words(text), stem);
  const namesOf = options.map(({ label, names = [] }) => [
    label,
    ...names.filter((name) => name !== somebody && !isSumName(name)),
  ]);
  const written: Written[] = [];
  for (const [of, { detail = '', meaning = '' }] of options.entries()) {
    const texts = [...(namesOf[of] ?? []), meaning, ...detail.split('. ')].filter(Boolean);
    written.push(...texts.map((text) => ({ of, marks: marks(text) })));
    yield;
  }
  const none = options.length;
  const others = noAnswers(content).map((text) => ({ of: none, marks: marks(text) }));
  yield;
  const learnt = yield* learnInSteps([...written, ...others], none + 1);
  yield;
  return {
    learnt,
    denying: namesOf.map((all) => deniedIn(all, stem)),
    words: weighWords(written, options.length),
    names: namesOf.map((all) => namesByStem(all, stem)),
    empty: new Set([...emptyWords(content, 'search')].map(stem)),
  };
}

/** The stems that some of the names deny, and in what share of those that have them: what hardly any denies is left out. */
function deniedIn(names: readonly string[], stem: (word: string) => string): Map<string, number> {
  const times = new Map<string, { all: number; denied: number }>();
  for (const name of names) {
    const said = words(name);
    const denied = wordsDenied(said, clausesIn(name));
    for (const [at, word] of said.entries()) {
      const key = stem(word);
      const count = times.get(key) ?? { all: 0, denied: 0 };
      times.set(key, { all: count.all + 1, denied: count.denied + Number(denied.has(at)) });
    }
  }
  const some = [...times].filter(([, { all, denied }]) => denied >= severalNames || denied * 4 >= all);
  return new Map(some.flatMap(([key, { all, denied }]) => (denied > 0 ? [[key, denied / all]] : [])));
}

function meaningsOf(
  { denying, learnt, words: { rarity, unknown, own }, names, empty }: LearntOptions,
  stem: (word: string) => string,
  options: readonly Option[],
): OptionMeanings {
  const none = options.length;
  const inLabel = options.map(({ label }) => {
    const said = words(label);
    const denied = wordsDenied(said, clausesIn(label));
    return new Set(said.filter((word, at) => word.length >= shortestOfALabel && !denied.has(at)).map(stem));
  });
  const takesSomebody = options.map(({ names = [] }) => names.includes(somebody));
  const sums = options.map(({ names = [] }) => names.filter(isSumName));
  const takesSums = sums.some((names) => names.length > 0);
  const weightOf = (word: string) =>
    empty.has(word) ? ofEmptyWord * (rarity.get(word) ?? 0) : (rarity.get(word) ?? unknown);

  /** A name that is one word that says nothing («jo», «tots») is the whole reply, or nearly. */
  const saysName = (said: readonly string[], name: readonly string[]): boolean =>
    name.length > 0 &&
    runs(said, name) &&
    (!name.every((word) => empty.has(word)) || name.length > 1 || said.length <= 3);

  /** The longest of the names that a reply has, in words. */
  const longestSaid = (of: Names | undefined, stemsSaid: ReadonlySet<string>, said: readonly string[]) => {
    let longest: readonly string[] = [];
    for (const first of stemsSaid) {
      const name = of?.get(first)?.find(({ stems }) => saysName(said, stems));
      if (name && name.words.length > longest.length) longest = name.words;
    }
    return longest;
  };

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
      const clauses = said === typed ? breaks : undefined;
      const scores = scoresOf(learnt, marksOf(said, stem, clauses));
      const deniedAt = wordsDenied(said, clauses ?? new Set());
      // «Un de petit, no un gestor gran»: what is also said to be so is not denied.
      const affirmed = new Set(stems.filter((_, at) => !deniedAt.has(at)));
      const deniedSaid = new Set(stems.filter((each, at) => deniedAt.has(at) && !affirmed.has(each)));
      return options
        .map((option, at): Likeness => {
          const person = namesSomebody && takesSomebody[at] === true;
          const isName = names[at]?.get(stems[0] ?? '')?.some((name) => name.whole === whole) ?? false;
          const name = longestSaid(names[at], stemsSaid, stems);
          const isNamed = person || isName || name.length > 0;
          const told = sumTells(sums[at] ?? [], money, saidWords);
          let mine = 0;
          let denied = 0;
          let isLabelDenied = false;
          let isToldByDenying = false;
          for (const { word, weight } of weighed) {
            if (!own[at]?.has(word)) continue;
            mine += weight;
            if (!deniedSaid.has(word)) continue;
            const usually = denying[at]?.get(word) ?? 0;
            if (usually === 0) denied += weight;
            // «No demanem cap paper que es pugui consultar» is how «consultem tot el que es pot» is told.
            if (usually >= halfTheNames && !empty.has(word)) isToldByDenying = true;
            else isLabelDenied ||= inLabel[at]?.has(word) === true;
          }
          const score =
            (scores[at] ?? 0) -
            (scores[none] ?? 0) +
            (person ? somebodyNamed : isNamed ? wholeName : 0) +
            told * sumTold;
          const share = person ? 1 : Math.max(told > 0 ? shareOfASum : 0, total === 0 ? Number(isNamed) : mine / total);
          const isDenied =
            !isName && ((isLabelDenied && !isToldByDenying) || (denied > 0 && denied >= mostlyDenied * mine));
          return { option, score, share, isNamed, name, isName, isDenied };
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
