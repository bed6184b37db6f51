import type { Content, EmptyWords } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Option } from '../question.ts';

/** An option, and how much of a reply it accounts for. */
export interface Likeness {
  option: Option;
  /** Weight of the words of the reply that are its own, plus what a whole name of it is worth. */
  score: number;
  /** The same over the weight of all that the reply tells: 0 to 1. */
  share: number;
  /** Whether it has a whole name of the option. */
  isNamed: boolean;
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

/** What a word counts for by where an option has it. */
const inLabel = 1;
const inDetail = 0.6;
/** A whole name of an option says more than its words one by one. */
const wholeName = 1.2;
/** A word that no option has, against one that only one has. */
const unknownWord = 0.8;
/** What is denied is not what is said: «no tenim gestor». */
const oppositeSide = 0.35;
/** The name of somebody, whoever it is. */
const somebody = '{persona}';
const denials = new Set(
  'no ningu cap sense mai res encara ninguno ninguna nadie sin nunca nada no none nobody without never'.split(' '),
);

/** What the only option that denies is worth to a reply that says that there is none. */
const onlyDenial = 0.7;
const nones = new Set('ningu cap res mai nadie ninguno ninguna nada nunca nobody none nothing never'.split(' '));

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

interface Meaning {
  option: Option;
  label: ReadonlySet<string>;
  detail: ReadonlySet<string>;
  names: readonly (readonly string[])[];
  isDenial: boolean;
  takesSomebody: boolean;
}

function prepare(content: Content, stem: (word: string) => string, options: readonly Option[]): OptionMeanings {
  const empty = emptyWords(content, 'search');
  const telling = (text: string) =>
    words(text)
      .filter((word) => !empty.has(word) && !denials.has(word))
      .map(stem);
  const denialOptions = options.filter(({ label }) => words(label).some((word) => denials.has(word))).length;
  const emptyStems = new Set([...empty, ...denials].map(stem));
  const meanings = options.map((option): Meaning => {
    const names = (option.names ?? []).filter((name) => name !== somebody);
    return {
      option,
      label: new Set([option.label, ...names].flatMap(telling)),
      detail: new Set([option.detail ?? '', option.meaning ?? ''].flatMap(telling)),
      names: [option.label, ...names].map((name) => words(name).map(stem)),
      isDenial: words(option.label).some((word) => denials.has(word)),
      takesSomebody: (option.names ?? []).includes(somebody),
    };
  });
  const weightOf = (word: string): number => {
    const owners = meanings.filter(({ label, detail }) => label.has(word) || detail.has(word)).length;
    return owners === 0 ? unknownWord : Math.log((options.length + 1) / (owners + 0.4));
  };
  /** A name that is one word that says nothing («jo», «tots») is the whole reply, or nearly. */
  const saysName = (said: readonly string[], name: readonly string[]): boolean =>
    name.length > 0 &&
    runs(said, name) &&
    (!name.every((word) => emptyStems.has(word)) || name.length > 1 || said.length <= 3);
  return {
    likest({ words: said, namesSomebody }) {
      const everyStem = said.map(stem);
      const told = said.filter((word) => !empty.has(word) && !denials.has(word)).map(stem);
      const isDenied = said.some((word) => denials.has(word));
      const saysNone = said.some((word) => nones.has(word));
      const unique = [...new Set(told)];
      const all = unique.reduce((sum, word) => sum + weightOf(word), 0) + (namesSomebody ? 1 : 0);
      return meanings
        .map(({ option, label, detail, names, isDenial, takesSomebody }): Likeness => {
          const own = unique.reduce(
            (sum, word) => sum + weightOf(word) * (label.has(word) ? inLabel : detail.has(word) ? inDetail : 0),
            0,
          );
          const whole = names.some((name) => saysName(everyStem, name)) ? wholeName : 0;
          const person = namesSomebody && takesSomebody ? wholeName : 0;
          // «d'això no se n'ocupa ningú»: the only option that says that there is none.
          const denial = isDenial && saysNone && denialOptions === 1 ? onlyDenial : 0;
          const side = isDenied === isDenial || whole > 0 ? 1 : oppositeSide;
          const score = (own + whole + person + denial) * side;
          const share = all === 0 ? Math.sign(whole) : Math.min(1, (own + person) / all);
          return { option, score, share, isNamed: whole > 0 || person > 0 };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** Whether a row of words has another inside, in order and together. */
function runs(row: readonly string[], inside: readonly string[]): boolean {
  return row.some((_, start) => inside.every((word, at) => row[start + at] === word));
}
