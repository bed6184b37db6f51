import { eachText } from '../../load/each-text.ts';
import type { Rule } from '../advice.ts';

/** A source of a file that nothing in it cites any more: what it was for has gone, or has lost its source. */
export const unusedSource: Rule = {
  id: 'unused-source',
  check: ({ files: { services, dimensions, matters, requirements } }) =>
    [...services, ...dimensions, ...matters, requirements].flatMap((file) => {
      const isCitation = (path: readonly PropertyKey[]) => path.at(-2) === 'sources' && typeof path.at(-1) === 'number';
      const cited = new Set(eachText(file.data, isCitation).map(({ text }) => text));
      return Object.keys(file.data.sources)
        .filter((key) => !cited.has(key))
        .map((key) => file.mistake(['sources', key], `Res no cita ja la font «${key}»: treu-la, o cita-la on toqui.`));
    }),
};
