import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';
import { wrongCitations } from './citations.ts';
import { unaskedQuestions } from './own-questions.ts';
import { repeatedQuestions } from './repeated-questions.ts';

/** Every fact and every own question of a service cites its sources, or says that it has none. */
export function checkServices({ services }: ContentFiles): Mistake[] {
  return services.flatMap((file) => {
    const facts = Object.entries(file.data.topics).flatMap(([topic, list]) =>
      list.map((fact, index) => ({ path: ['topics', topic, index], ...fact })),
    );
    const questions = file.data.questions.map((question, index) => ({ path: ['questions', index], ...question }));
    return [...wrongCitations(file, [...facts, ...questions]), ...unaskedQuestions(file), ...repeatedQuestions(file)];
  });
}
