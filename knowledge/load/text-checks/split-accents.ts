import { findAll, type TextCheck } from './text-check.ts';

/** A letter and its accent as two characters, as some Macs and PDFs write them: it looks right and no search finds it. */
export const splitAccents: TextCheck = (text) =>
  findAll(
    text,
    /\p{L}[\u0300-\u036f]+/gu,
    ([letter]) =>
      `La «${letter.normalize('NFC')}» està escrita en dos trossos, la lletra i l’accent: esborra-la i torna-la a escriure amb el teclat.`,
  );
