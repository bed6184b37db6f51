import { nearest } from '../../load/nearest.ts';
import type { Rule } from '../advice.ts';

/** A name in another language of something that is not there: a mistyped id, or something deleted. */
export const strayName: Rule = {
  id: 'stray-name',
  check: ({ files: { names: file }, content: { names, guides, dimensions, groups, levels } }) => {
    const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
    const questions = [...guides.values()].flatMap((guide) =>
      guide.questions.flatMap((asked) => ('id' in asked ? asked : [])),
    );
    const known = {
      guides: [...guides.keys()],
      questions: ids(questions),
      dimensions: ids(dimensions),
      groups: ids(groups),
      levels: ids(levels),
    };
    return (['guides', 'questions', 'dimensions', 'groups', 'levels'] as const).flatMap((kind) =>
      Object.keys(names[kind])
        .filter((id) => !known[kind].includes(id))
        .map((id) => {
          const hint = nearest(id, known[kind]);
          return file.mistake([kind, id], `No hi ha res que es digui «${id}».${hint ? ` Volies dir «${hint}»?` : ''}`);
        }),
    );
  },
};
