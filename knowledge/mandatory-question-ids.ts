import type { Content } from './content.ts';

/** The ids of the questions that ask which of the mandatory tools a council lacks: those whose options are «mandatory». */
export function mandatoryQuestionIds(content: Content): string[] {
  return [...content.guides.values()].flatMap(({ questions }) =>
    questions.flatMap((item) => ('options' in item && item.options === 'mandatory' ? [item.id] : [])),
  );
}
