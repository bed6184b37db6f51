import { findAll, type TextCheck } from './text-check.ts';

/** «�»: a letter that some program could not read and threw away. Which one it was, only a person can tell. */
export const lostLetters: TextCheck = (text) => {
  let told = 0;
  return findAll(text, /�/g, ({ index }) => {
    if (index < told) return null;
    const word = /[^\s�]*$/.exec(text.slice(Math.max(index - 40, 0), index))?.[0] ?? '';
    const rest = /^\S*/.exec(text.slice(index, index + 40))?.[0] ?? '';
    told = index + rest.length;
    return `A «${word}${rest}» s’ha perdut una lletra («�»): torna-la a escriure i desa el fitxer en UTF-8.`;
  });
};
