import type { Rule } from '../advice.ts';

/** Two areas in one place: which of them goes first is nobody's decision. It is told of both, because one of them was there already. */
export const sameOrder: Rule = {
  id: 'same-order',
  check({ files: { dimensions } }) {
    const free = Math.max(...dimensions.map(({ data }) => data.order)) + 1;
    return dimensions.flatMap((file) => {
      const other = dimensions.find((each) => each !== file && each.data.order === file.data.order);
      if (!other) return [];
      const message = `El lloc ${file.data.order} també és el de «${other.data.id}» (${other.name}): posa’n un d’ells al ${free}, que és lliure.`;
      return [file.mistake(['order'], message)];
    });
  },
};
