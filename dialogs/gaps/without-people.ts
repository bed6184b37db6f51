import { fold } from '../../knowledge/understand/utterance/fold.ts';
import { takenOut, withoutFigures } from './without-figures.ts';
import { type KnownWords, withoutNames } from './without-names.ts';

export type { KnownWords };

/** Characters: what is asked is said in as many. */
export const longestKept = 160;

/**
 * What was asked, folded and with nobody in it: without names, mails, web addresses, telephones, identity documents, plates, accounts or
 * long figures, and cut. «…» stands for what was taken out. What cannot be told from a name goes too.
 * @returns null when no word is left
 */
export function withoutPeople(typed: string, known: KnownWords): string | null {
  const line = fold(withoutNames(withoutFigures(typed.toWellFormed()), known))
    .replaceAll('...', takenOut)
    .replace(/\s+/gu, ' ')
    .replace(/\s*…(?:[\s…]*…)?\s*/gu, ` ${takenOut} `)
    .trim();
  if (!/\p{L}{2}/u.test(line)) return null;
  if (line.length <= longestKept) return line;
  const cut = line.slice(0, longestKept);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s…]+$/u, '')} ${takenOut}`;
}
