import type { Content } from '../../content.ts';
import { once } from '../once.ts';
import { words } from '../utterance/fold.ts';
import { createMendedWord } from '../utterance/mended-word.ts';
import type { Speller } from '../utterance/speller.ts';

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
  const mended = once(() =>
    createMendedWord('word of an option', new Set(textsOf(content).flatMap(words)), isTelling, speller),
  );
  return (word) => mended()(word);
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
