import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { type Sentences, sentences } from '../../locales/sentences.ts';
import { dontKnow, notApplicable, type Option } from './question.ts';
import { type Question, questionType } from './question-types.ts';

/**
 * The options of a question with their labels, in the order in which they are shown and numbered; the ways out («no ho
 * sé», «no aplica») are the last. None when it is open and must be answered.
 */
export function labelledOptions(t: Sentences, question: Question): readonly Option[] {
  const inLanguage = known.get(t) ?? new WeakMap<Question, readonly Option[]>();
  known.set(t, inLanguage);
  const found = inLanguage.get(question);
  if (found) return found;
  const options = [...questionType(question.type).options(t, question), ...waysOut(t, question)];
  inLanguage.set(question, options);
  return options;
}

/** Made once for each question and language, so that whoever compares labels finds the same list every time. */
const known = new WeakMap<Sentences, WeakMap<Question, readonly Option[]>>();

/** «No ho sé» and «no aplica», where the question takes them. */
export function waysOut(t: Sentences, question: Question): Option[] {
  return [
    ...(question.optional ? [{ id: dontKnow, label: t('choices.dontKnow') }] : []),
    ...(questionType(question.type).mayNotApply ? [{ id: notApplicable, label: t('choices.notApplicable') }] : []),
  ];
}

/** The ids of the options, ways out included, in that order. */
export const optionIds = onceForEach((question: Question): readonly string[] =>
  labelledOptions(sentences('ca'), question).map(({ id }) => id),
);
