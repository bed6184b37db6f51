import { phrase } from '../../understand/utterance/fold.ts';
import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';

/** No word is there twice for the same reader, and only the search has expressions of several words. */
export function checkEmptyWords({ emptyWords: file }: ContentFiles): Mistake[] {
  /** Group in which each word was said to be empty to each reader. */
  const known = new Map<string, string>();
  return file.data.flatMap(({ name, rows }, group) =>
    rows.flatMap(({ words, in: readers }, row) =>
      words.flatMap((word, at) => {
        const wrong = (message: string) => [file.mistake([group, 'rows', row, 'words', at], message)];
        const said = phrase(word);
        if (said === '') return wrong(`«${word}» no és cap paraula: esborra-ho.`);
        if (said.includes(' ') && readers.some((reader) => reader !== 'search'))
          return wrong(`«${word}» és més d’una paraula, i això només ho llegeix «search»: escriu-les per separat.`);
        const twice = readers.find((reader) => known.has(`${reader} ${said}`));
        if (twice) {
          const other = known.get(`${twice} ${said}`);
          return wrong(`«${word}» ja hi és per a «${twice}», a «${other}»: treu-la d’un dels dos llocs.`);
        }
        for (const reader of readers) known.set(`${reader} ${said}`, name);
        return [];
      }),
    ),
  );
}
