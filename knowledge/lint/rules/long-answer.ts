import type { Rule } from '../advice.ts';
import { answersOf } from '../answers-of.ts';

const mostCharacters = 330;
const mostWords = 80;

/** An answer nobody will read in a chat. */
export const longAnswer: Rule = {
  id: 'long-answer',
  check: ({ files }) =>
    answersOf(files).flatMap(({ file, path, text }) => {
      const words = text.split(/\s+/).length;
      if (text.length <= mostCharacters && words <= mostWords) return [];
      const size = `${text.length} caràcters i ${words} paraules`;
      return [
        file.mistake(
          path,
          `És massa llarg per a un xat (${size}; màxim ${mostCharacters} i ${mostWords}): parteix-ho en dues idees.`,
        ),
      ];
    }),
};
