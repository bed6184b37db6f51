import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentQuestion } from '../engine/current-question.ts';
import type { Memory } from '../memory.ts';
import { isDenied } from './ask-question.ts';

/** What to say of a reply that could not be read, by what is being asked. */
export function unreadHint(knowledge: Knowledge, memory: Memory, problem: string | null): string {
  const t = sentences(memory.locale);
  const question = currentQuestion(knowledge.content, memory);
  if (!question) return t('notUnderstood');
  if (problem === 'below-least' || problem === 'above-most') return t(`number.${problem}`, { ...question });
  if (problem) return t(`population.problem.${problem}`);
  if (isDenied(memory, question)) return t('population.unread');
  switch (question.type) {
    case 'population':
      return t('population.unread');
    case 'confirm':
    case 'yes-no':
      return t('unreadYesNo');
    case 'number':
      return t('number.unread');
    case 'text':
      return t('unreadText');
    case 'several':
      return t('unreadSeveral');
    default:
      return t('step.unread');
  }
}
