import type { ContentFile, Path } from '../../load/content-file.ts';
import type { Mistake } from '../../load/mistake.ts';
import type { GuideQuestion } from '../../schema/guide.ts';
import type { Rule } from '../advice.ts';

const mostCharacters = 44;

interface Label {
  path: Path;
  label: string;
}

/** A button that would not fit on a phone. */
export const longLabel: Rule = {
  id: 'long-label',
  check: ({ files: { dimensions, guides, requirements } }) => [
    ...dimensions.flatMap((file) =>
      tooLong(
        file,
        file.data.steps.map(({ label }, at) => ({ path: ['steps', at, 'label'], label })),
      ),
    ),
    ...guides.flatMap((file) =>
      tooLong(file, [{ path: ['title'], label: file.data.title }, ...file.data.questions.flatMap(labelsOf)]),
    ),
    ...tooLong(
      requirements,
      requirements.data.requirements.map(({ title }, at) => ({ path: ['requirements', at, 'title'], label: title })),
    ),
  ],
};

/** What a question of a guide puts on buttons: its options, and its title in a summary. */
function labelsOf(question: GuideQuestion, at: number): Label[] {
  const path = ['questions', at];
  const title = 'title' in question && question.title ? [{ path: [...path, 'title'], label: question.title }] : [];
  const options = 'options' in question && typeof question.options !== 'string' ? question.options : [];
  return [...title, ...options.map(({ label }, option) => ({ path: [...path, 'options', option, 'label'], label }))];
}

function tooLong(file: ContentFile<unknown>, labels: readonly Label[]): Mistake[] {
  return labels
    .filter(({ label }) => label.length > mostCharacters)
    .map(({ path, label }) =>
      file.mistake(path, `L’etiqueta «${label}» té ${label.length} caràcters, i hi caben ${mostCharacters}.`),
    );
}
