import type { Content } from '../../../knowledge/content.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { type Labelled, type OptionLabel, optionLabels, withoutArticle, withoutPronouns } from './option-labels.ts';
import { readPositions } from './read-positions.ts';
import { clausesIn, wordsDenied } from './words-denied.ts';

/** How an option is told: by its number or order, by its label, by the beginning of its label, or by a misspelling of it. */
export type ToldBy = 'position' | 'label' | 'beginning' | 'misspelling';

/** `sure` when nothing else can be meant, whatever else may be read; `guessed` when neither a number nor the label itself was typed. */
export type ReadOption<T> =
  | { kind: 'option'; option: T; by: ToldBy; sure: boolean; guessed: boolean }
  | { kind: 'none' };

type Typed = Pick<Utterance, 'text' | 'folded' | 'words' | 'compact' | 'clauses'>;

const longestReply = 300;
/** A label with a typo or two is still that label, and nothing else, from this length and up to this distance. */
const shortestToTrust = 6;
const shortestToCorrect = 4;
const misspelt = 0.15;
/** Two labels as near as this to what was typed are not told apart. */
const tooClose = 0.05;
const shortestBeginning = 3;

/**
 * Reads which of the offered options a typed reply means: its number («2», «la segona», «l'última»), its label, the
 * beginning of its label, or its label with a typo.
 * @param options always the same list for the same options: their labels are made ready once for each list
 * @param own how many of them are answers, the others being ways out
 */
export function readOption<T extends Labelled>(
  content: Content,
  said: Typed,
  options: readonly T[],
  own = options.length,
): ReadOption<T> {
  const { text, words: tokens, compact: typed } = said;
  if (options.length === 0 || text.length > longestReply) return { kind: 'none' };
  const position = readPositions(content, said, { own, all: options.length });
  const numbered = position?.kind === 'one' ? options[position.at] : undefined;
  if (numbered) return { kind: 'option', option: numbered, by: 'position', sure: true, guessed: false };

  const labels = optionLabels(content, options);
  const exact = labels.all.find(({ compact }) => compact === typed);
  if (exact) return { kind: 'option', option: exact.option, by: 'label', sure: true, guessed: false };
  if (typed.length < shortestBeginning) return { kind: 'none' };
  const bare = withoutPronouns(content, tokens);
  const begun = beginningWith(content, said, labels.all);
  if (begun) {
    const sure = isAsLong(typed, begun) || begun.bare === bare;
    return { kind: 'option', option: begun.option, by: 'beginning', sure, guessed: true };
  }
  const same = bare.length < shortestBeginning ? undefined : labels.all.find((label) => label.bare === bare);
  if (same) return { kind: 'option', option: same.option, by: 'label', sure: true, guessed: true };

  // «la 9», «la b»: no beginning and too little to be a misspelling.
  if (typed.length < shortestToCorrect || /\d/.test(typed)) return { kind: 'none' };
  const [near, next] = labels.nearest(tokens.join(' '));
  if (!near || (next && next.distance - near.distance < tooClose)) return { kind: 'none' };
  const label = labels.all.find(({ option }) => option === near.option);
  // «No tenim comissió» is no misspelling of «Tenim comissió».
  if (
    wordsDenied(tokens, said.clauses).size > 0 &&
    wordsDenied(words(near.option.label), clausesIn(near.option.label)).size === 0
  )
    return { kind: 'none' };
  const sure = label !== undefined && isAsLong(typed, label) && near.distance <= misspelt;
  return { kind: 'option', option: near.option, by: 'misspelling', sure, guessed: true };
}

/** The only label that begins as was typed; or that does without the article that either begins with. */
function beginningWith<T>(
  content: Content,
  { text, words: tokens, compact: typed }: Typed,
  labels: readonly OptionLabel<T>[],
) {
  if (text.includes('?')) return null;
  const whole = labels.filter(({ compact }) => compact.startsWith(typed));
  if (whole.length > 0) return whole.length === 1 ? whole[0] : null;
  const short = withoutArticle(content, tokens);
  if (short.length < shortestBeginning) return null;
  const [only, another] = labels.filter(({ afterArticle }) => afterArticle.startsWith(short));
  return another ? null : only;
}

/** Whether what was typed is about as long as the label: a whole label with a typo or two, and not a word of it. */
function isAsLong(typed: string, { compact: { length } }: OptionLabel<unknown>): boolean {
  return typed.length >= shortestToTrust && Math.abs(length - typed.length) <= Math.max(2, length * 0.2);
}
