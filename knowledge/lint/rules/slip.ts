import type { Rule } from '../advice.ts';

/** What fingers do: a word twice, two spaces, a space before a comma. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}'’-])(?!(?:us|nos|que|vos) )(\p{Ll}{2,}) \1(?![\p{L}'’-])/u, 'la paraula hi és dues vegades'],
  [/\S {2,}(?=\S)/u, 'hi ha més d’un espai'],
  [/\p{L} [,;.](?=\s|$)/u, 'hi sobra l’espai d’abans del signe'],
];

/** A slip that no dictionary sees. */
export const slip: Rule = {
  id: 'slip',
  check: ({ ownTexts }) =>
    ownTexts.flatMap(({ text, mistake }) =>
      slips.flatMap(([pattern, what]) => {
        const found = pattern.exec(text)?.[0];
        return found ? [mistake(`«${found}»: ${what}.`, found)] : [];
      }),
    ),
};
