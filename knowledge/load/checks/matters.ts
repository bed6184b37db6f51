import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { wrongCitations } from './citations.ts';
import { unaskedQuestions } from './own-questions.ts';
import { repeatedQuestions } from './repeated-questions.ts';

/** Every question of a general matter cites its sources, or says that it has none. */
export function checkMatters({ matters }: ContentFiles): Mistake[] {
  return matters.flatMap((file) => [
    ...wrongCitations(
      file,
      file.data.questions.map((question, index) => ({ path: ['questions', index], ...question })),
    ),
    ...unaskedQuestions(file),
    ...repeatedQuestions(file),
  ]);
}
