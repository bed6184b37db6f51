import { findAll, type TextCheck } from './text-check.ts';

/** What Windows-1252 shows of the bytes that continue a letter in UTF-8. */
const rest = '[\\u0080-\\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]';
const misread = new RegExp(`(?:[ÂÃÅ]${rest}|[âï]${rest}{2})+|Ã `, 'g');

/** «informaciÃ³»: a text in UTF-8 that some program read as Windows-1252 and saved again. */
export const misreadLetters: TextCheck = (text) =>
  findAll(text, misread, ([wrong]) => {
    const meant = readAgain(wrong);
    return meant === null ? null : `«${wrong}» ha de ser «${meant}»: el text ve d’un programa que no llegia UTF-8.`;
  });

/** What the letters were before they were read wrongly; null when they are no such thing. */
function readAgain(wrong: string): string | null {
  // The «à» ends in a space that is not parted, and many programs part it.
  const bytes = [...wrong.replace(/ $/, '\u00a0')].map((letter) => byteOf.get(letter) ?? letter.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

const windows = new TextDecoder('windows-1252');
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, at) => [windows.decode(Uint8Array.of(128 + at)), 128 + at]),
);
