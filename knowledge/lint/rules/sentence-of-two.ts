import { phrase } from '../../understand/utterance/fold.ts';
import type { Rule } from '../advice.ts';

/** A sentence that says two things is understood as the first of them, whoever added it to the second. */
export const sentenceOfTwo: Rule = {
  id: 'sentence-of-two',
  check({ files: { said, told } }) {
    return [said, told].flatMap((file) => {
      const all = file.data.flatMap(({ id, sentences }, thing) =>
        sentences.map((sentence, at) => ({ id, sentence, path: [thing, 'sentences', at] })),
      );
      return [...Map.groupBy(all, ({ sentence }) => phrase(sentence)).values()].flatMap((uses) => {
        const ids = [...new Set<string>(uses.map(({ id }) => id))];
        const last = uses.findLast(({ id }) => id === ids.at(-1));
        if (ids.length < 2 || !last) return [];
        const place = `«${last.sentence}» és a més d’una banda (${ids.join(', ')}), i només s’entén com la primera.`;
        return [file.mistake(last.path, place)];
      });
    });
  },
};
