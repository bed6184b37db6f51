import { findAll, type TextCheck } from './text-check.ts';

/** «�»: a letter that some program could not read and threw away. Which one it was, only a person can tell. */
export const lostLetters: TextCheck = (text) =>
  findAll(
    text,
    /[^\s�]*�[^\s]*/g,
    ([word]) => `A «${word}» s’ha perdut una lletra («�»): torna-la a escriure i desa el fitxer en UTF-8.`,
  );
