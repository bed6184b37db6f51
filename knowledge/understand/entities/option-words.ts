import type { Content } from '../../content.ts';
import { words } from '../utterance/fold.ts';
import { type Speller, tolerance } from '../utterance/speller.ts';

/**
 * Prepares the spelling of the words that the options of guides have: labels, details and names.
 * @param isTelling whether a word is one of the content, and no misspelling
 * @returns the word that a word is, or is a misspelling of; null when there is none
 */
export function createOptionWords(
  content: Content,
  isTelling: (word: string) => boolean,
  speller: Speller,
): (word: string) => string | null {
  let known: ReadonlySet<string> | null = null;
  return (word) => {
    if (known === null) {
      known = new Set(textsOf(content).flatMap(words));
      speller.learn('word of an option', known);
    }
    if (known.has(word)) return word;
    if (word.length < tolerance['word of an option'].shortest || isTelling(word)) return null;
    return speller.nearest('word of an option', word)?.word ?? null;
  };
}

function textsOf({ dimensions, groups, guides }: Content): string[] {
  const steps = dimensions.flatMap((dimension) => dimension.steps);
  const listed = [...guides.values()].flatMap(({ questions }) =>
    questions.flatMap((question) => ('options' in question && Array.isArray(question.options) ? question.options : [])),
  );
  return [
    ...steps.flatMap(({ label, text, names, signs }) => [label, text, ...names, ...signs]),
    ...[...groups.flatMap(({ options }) => options), ...listed].flatMap(({ label, text = '', names }) => [
      label,
      text,
      ...names,
    ]),
  ];
}
