import Fuse from 'fuse.js';
import type { Content, EmptyWords } from '../../../knowledge/content.ts';
import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';

export interface Labelled {
  label: string;
}

/** The label of an option, made ready to be compared with what is typed. */
export interface OptionLabel<T> {
  option: T;
  /** Its words as one. */
  compact: string;
  /** The same without the article or pronoun that it begins with: «seu», of «La seu». */
  afterArticle: string;
  /** The same without any of them. */
  bare: string;
}

export interface OptionLabels<T> {
  all: readonly OptionLabel<T>[];
  /** The labels that a misspelt one most looks like, the nearest first, each with how far it is: 0 is the same. */
  nearest(typed: string): { option: T; distance: number }[];
}

/** Letters that may stand around a misspelt label: «crec que és…». What is longer says something else. */
const mostAround = 20;

/** Share of its pairs of letters that a misspelt label keeps at least: each of three wrong letters in ten breaks two. */
const leastShared = 0.35;

const known = new WeakMap<readonly Labelled[], { empty: EmptyWords; labels: OptionLabels<Labelled> }>();

/** The labels of a list of options, made ready once for each list. */
export function optionLabels<T extends Labelled>(content: Content, options: readonly T[]): OptionLabels<T> {
  const found = known.get(options);
  if (found?.empty === content.emptyWords) return found.labels as OptionLabels<T>;
  const labels = prepare(content, options);
  known.set(options, { empty: content.emptyWords, labels });
  return labels;
}

function prepare<T extends Labelled>(content: Content, options: readonly T[]): OptionLabels<T> {
  const split = options.map((option) => ({ option, tokens: words(option.label) }));
  const longest = Math.max(...split.map(({ tokens }) => tokens.join(' ').length));
  const pairs = split.map(({ tokens }) => pairsOf(tokens.join(' ')));
  let fuse: Fuse<{ option: T; key: string }> | null = null;
  return {
    all: split.map(({ option, tokens }) => ({
      option,
      compact: tokens.join(''),
      afterArticle: withoutArticle(content, tokens),
      bare: withoutPronouns(content, tokens),
    })),
    nearest(typed) {
      if (typed.length > longest + mostAround) return [];
      // Most of what is typed is like no label, and letter by letter it takes long to find out.
      const own = [...pairsOf(typed)];
      const least = own.length * leastShared;
      if (!pairs.some((label) => own.filter((pair) => label.has(pair)).length >= least)) return [];
      fuse ??= new Fuse(
        split.map(({ option, tokens }) => ({ option, key: tokens.join(' ') })),
        { keys: ['key'], threshold: 0.3, includeScore: true, distance: 30, ignoreFieldNorm: true },
      );
      return fuse.search(typed, { limit: 2 }).map(({ item, score = 1 }) => ({ option: item.option, distance: score }));
    },
  };
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** Words as one, but for the articles and pronouns that they begin with; all of them when they are nothing else. */
export function withoutArticle(content: Content, tokens: readonly string[]): string {
  const empty = emptyWords(content, 'option-start');
  const start = tokens.findIndex((token) => !empty.has(token));
  return tokens.slice(Math.max(start, 0)).join('');
}

/** Words as one, but for articles and pronouns: «no ens aplica» is «No aplica»; «el perfil» is «Perfil». */
export function withoutPronouns(content: Content, tokens: readonly string[]): string {
  const empty = emptyWords(content, 'option-anywhere');
  return tokens.filter((token) => !empty.has(token)).join('');
}
