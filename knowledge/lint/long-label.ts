import type { GuideQuestion } from '../schema/guide.ts';
import type { Advice, Rule } from './advice.ts';

const mostCharacters = 44;

/** A button that would not fit on a phone. */
export const longLabel: Rule = {
  id: 'long-label',
  check: ({ dimensions, guides, requirements }) => [
    ...dimensions.flatMap(({ id, steps }) => tooLong(`model/dimensions/${id}`, steps)),
    ...[...guides.values()].flatMap(({ id, title, questions }) =>
      tooLong(`guides/${id}`, [{ label: title }, ...questions.flatMap(labelsOf)]),
    ),
    ...tooLong(
      'resources/requirements',
      requirements.map(({ title }) => ({ label: title })),
    ),
  ],
};

/** What a question of a guide puts on buttons: its options, and its title in a summary. */
function labelsOf(question: GuideQuestion): { label: string }[] {
  const title = 'title' in question && question.title ? [{ label: question.title }] : [];
  const options = 'options' in question && typeof question.options !== 'string' ? question.options : [];
  return [...title, ...options];
}

function tooLong(where: string, labels: readonly { label: string }[]): Omit<Advice, 'rule'>[] {
  return labels
    .filter(({ label }) => label.length > mostCharacters)
    .map(({ label }) => ({
      where,
      message: `L’etiqueta «${label}» té ${label.length} caràcters, i hi caben ${mostCharacters}.`,
    }));
}
