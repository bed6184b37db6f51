import type { Rule } from '../advice.ts';

const mostWords = 25;
/** What ends a sentence; the full stop of «art. 3» and of «e.FACT» does not. */
const ends = /(?<=[.?!…:;])\s+(?=[\p{Lu}«¿\d-])|\n+/gu;

/** A sentence that has to be read twice. */
export const longSentence: Rule = {
  id: 'long-sentence',
  check: ({ ownTexts }) =>
    ownTexts
      .filter(({ isSaid }) => isSaid)
      .flatMap(({ text, mistake }) =>
        text
          .split(ends)
          .map((sentence) => ({ sentence, words: sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length }))
          .filter(({ words }) => words > mostWords)
          .map(({ sentence, words }) =>
            mistake(`Frase de ${words} paraules (màxim ${mostWords}): parteix-la en dues.`, sentence.slice(0, 20)),
          ),
      ),
};
