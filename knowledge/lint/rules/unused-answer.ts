import { namedIn } from '../../load/guide-paths.ts';
import type { GuideQuestion } from '../../schema/guide.ts';
import type { Rule } from '../advice.ts';
import { answersUsed } from '../answers-used.ts';

/** A question of a guide whose answer changes nothing: whoever answers it gets the same. */
export const unusedAnswer: Rule = {
  id: 'unused-answer',
  check: ({ files: { guides } }) =>
    guides.flatMap((file) => {
      const { questions, outcomes } = file.data;
      const named = namedIn([...questions, ...outcomes]);
      const used = answersUsed(file.data);
      return questions.flatMap((question, at) =>
        !isPlain(question) || named.has(question.id) || used.has(question.id)
          ? []
          : [
              file.mistake(
                ['questions', at],
                `Cap resultat ni cap altra pregunta no fa servir la resposta de «${question.id}»: posa-la en algun «when» o «unless», o treu-la.`,
              ),
            ],
      );
    }),
};

/** What a plan makes nothing of by itself: neither the town, nor a step, nor a list of the model. */
function isPlain(question: GuideQuestion): question is Extract<GuideQuestion, { id: string }> {
  if ('each' in question) return false;
  if (question.type === 'several') return typeof question.options !== 'string';
  return ['yes-no', 'choice', 'number', 'text'].includes(question.type);
}
