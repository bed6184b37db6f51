import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';

/** No word is listed in two languages: it would tell neither. */
export function checkLanguageWords({ languages }: ContentFiles): Mistake[] {
  const languageOf = new Map<string, string>();
  return languages.data.flatMap(({ id, words }, index) =>
    words.flatMap((word, at) => {
      const other = languageOf.get(word);
      languageOf.set(word, id);
      if (other === undefined) return [];
      const where = other === id ? 'surt dues vegades' : `ja és a les de «${other}», i no distingeix cap llengua`;
      return [languages.mistake([index, 'words', at], `La paraula «${word}» ${where}.`)];
    }),
  );
}
