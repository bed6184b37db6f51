import type { Content, GuideFile } from '../../knowledge/knowledge.ts';
import type { Condition } from '../../knowledge/schema.ts';
import type { Question } from '../questions/question.ts';

export interface Asking {
  question: Question;
  when: Condition | undefined;
  unless: Condition | undefined;
}

/** A guide ready to be walked: its questions in order, each with its conditions, and its outcomes. */
export interface Guide {
  id: string;
  title: string;
  questions: Asking[];
  outcomes: GuideFile['outcomes'];
}

/** Turns a guide's YAML into questions: «each: dimensions» becomes one question per dimension of the model. */
export function buildGuide(content: Content, file: GuideFile): Guide {
  return {
    id: file.id,
    title: file.title,
    outcomes: file.outcomes,
    questions: file.questions.flatMap((item) => {
      const { when, unless } = item;
      return questionsOf(content, item).map((question) => ({ question, when, unless }));
    }),
  };
}

function questionsOf(content: Content, item: GuideFile['questions'][number]): Question[] {
  if ('each' in item) {
    const total = content.dimensions.length;
    return content.dimensions.map((dimension, index) => ({
      type: 'level-step',
      id: dimension.id,
      text: dimension.question,
      reason: dimension.reason,
      dimension,
      position: index + 1,
      total,
    }));
  }
  switch (item.type) {
    case 'confirm':
      return [{ ...item, text: '' }];
    case 'choice':
      return [
        { ...item, options: item.options.map(({ id, label, text }) => ({ id, label, ...(text && { detail: text }) })) },
      ];
    case 'several': {
      const { options } = item;
      const listed =
        options === 'mandatory'
          ? content.mandatory.map(({ id, title }) => ({ id, label: title }))
          : options.map(({ id, label, text }) => ({ id, label, ...(text && { detail: text }) }));
      return [{ ...item, options: listed }];
    }
    default:
      return [item];
  }
}
