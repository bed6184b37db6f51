import type { Rule } from './advice.ts';

const mostCharacters = 44;

/** A button that would not fit on a phone. */
export const longLabel: Rule = {
  id: 'long-label',
  check: ({ dimensions }) =>
    dimensions.flatMap((dimension) =>
      dimension.steps
        .filter(({ label }) => label.length > mostCharacters)
        .map(({ label }) => ({
          where: `model/dimensions/${dimension.id}`,
          message: `L’etiqueta «${label}» té ${label.length} caràcters, i hi caben ${mostCharacters}.`,
        })),
    ),
};
