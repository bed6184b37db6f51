import type { Sentences } from '../../locales/sentences.ts';
import { dontKnow, mayNotApply, notApplicable, type Option, type Question } from './question.ts';

/**
 * The options of a closed question with their labels, in the order in which they are shown and numbered; the ways out
 * («no ho sé», «no aplica») are the last.
 */
export function labelledOptions(t: Sentences, question: Question): Option[] {
  return [...ownOptions(t, question), ...waysOut(t, question)];
}

/** «No ho sé» and «no aplica», where the question takes them. */
export function waysOut(t: Sentences, question: Question): Option[] {
  return [
    ...(question.optional ? [{ id: dontKnow, label: t('choices.dontKnow') }] : []),
    ...(mayNotApply(question) ? [{ id: notApplicable, label: t('choices.notApplicable') }] : []),
  ];
}

function ownOptions(t: Sentences, question: Question): Option[] {
  switch (question.type) {
    case 'population':
    case 'number':
    case 'text':
      return [];
    case 'confirm':
      return [
        { id: 'si', label: t('choices.yes') },
        { id: 'no', label: t('choices.anotherFigure') },
      ];
    case 'yes-no':
      return [
        { id: 'si', label: t('choices.yes') },
        { id: 'no', label: t('choices.no') },
      ];
    case 'choice':
    case 'several':
      return question.options;
    case 'level-step':
      return question.dimension.steps.map(({ id, label, signs }) => ({ id, label, detail: signs.join(' ') }));
    case 'group-step':
      return question.group.options.map(({ id, label, text }) => ({ id, label, ...(text && { detail: text }) }));
  }
}

/** The label of an answer already given, for summaries. */
export function answerLabel(t: Sentences, question: Question, answer: unknown): string {
  const options = labelledOptions(t, question);
  const label = (id: unknown) => options.find((option) => option.id === id)?.label ?? String(id);
  if (question.type === 'several' && Array.isArray(answer)) {
    return answer.length === 0 ? question.none : answer.map(label).join(', ');
  }
  if (question.type === 'number' && question.unit && typeof answer === 'number') return `${answer} ${question.unit}`;
  return label(answer);
}
