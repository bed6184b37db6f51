import { type Sentences, sentences } from '../../locales/sentences.ts';
import { dontKnow, notApplicable, type Option } from './question.ts';
import { type Question, questionType } from './question-types.ts';

/**
 * The options of a question with their labels, in the order in which they are shown and numbered; the ways out («no ho
 * sé», «no aplica») are the last. None when it is open and must be answered.
 */
export function labelledOptions(t: Sentences, question: Question): Option[] {
  return [...questionType(question.type).options(t, question), ...waysOut(t, question)];
}

/** «No ho sé» and «no aplica», where the question takes them. */
export function waysOut(t: Sentences, question: Question): Option[] {
  return [
    ...(question.optional ? [{ id: dontKnow, label: t('choices.dontKnow') }] : []),
    ...(questionType(question.type).mayNotApply ? [{ id: notApplicable, label: t('choices.notApplicable') }] : []),
  ];
}

/** The ids of the options, ways out included, in that order. */
export function optionIds(question: Question): string[] {
  return labelledOptions(sentences('ca'), question).map(({ id }) => id);
}
