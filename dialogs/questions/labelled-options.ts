import type { Sentences } from '../../locales/sentences.ts';
import { dontKnow, notApplicable, type Option, type Question } from './question.ts';

/** The options of a closed question with their labels, in the order in which they are shown and numbered. */
export function labelledOptions(t: Sentences, question: Question): Option[] {
  switch (question.type) {
    case 'population':
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
      return [
        ...question.dimension.steps.map(({ id, label, signs }) => ({ id, label, detail: signs.join(' ') })),
        { id: dontKnow, label: t('choices.dontKnow') },
        { id: notApplicable, label: t('choices.notApplicable') },
      ];
  }
}

/** The label of an answer already given, for summaries. */
export function answerLabel(t: Sentences, question: Question, answer: unknown): string {
  const options = labelledOptions(t, question);
  const label = (id: unknown) => options.find((option) => option.id === id)?.label ?? String(id);
  if (question.type === 'several' && Array.isArray(answer)) {
    return answer.length === 0 ? question.none : answer.map(label).join(', ');
  }
  if (answer === dontKnow) return t('choices.dontKnow');
  return label(answer);
}
