import type { Content } from '../../knowledge/content.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { Question } from '../questions/question-types.ts';
import { buildGuide } from './build-guide.ts';

/** The question of the diagnosis that a town answers, and the guide it is in; null when the content has none. */
export function populationQuestion(content: Content): { guide: string; question: Question } | null {
  const file = guideWithRole(content, 'diagnosis');
  if (!file) return null;
  const { questions } = buildGuide(content, file);
  const question = questions.find((asking) => asking.question.type === 'population')?.question;
  return question ? { guide: file.id, question } : null;
}
