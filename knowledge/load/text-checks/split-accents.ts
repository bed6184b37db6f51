import { findAll, type TextCheck } from './text-check.ts';

/** A letter and its accent as two characters, as some Macs and PDFs write them: it looks right and no search finds it. */
export const splitAccents: TextCheck = (text) =>
  findAll(text, /[\u0300-\u036f]+/g, ({ index, 0: accents }) => {
    const letter = `${text.charAt(index - 1)}${accents}`.normalize('NFC');
    return `La «${letter}» està escrita en dos trossos, la lletra i l’accent: esborra-la i torna-la a escriure amb el teclat.`;
  });
