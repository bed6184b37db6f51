import { findAll, type TextCheck } from './text-check.ts';

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'un espai que no es parteix',
  '\u00ad': 'un guió opcional',
  '\u200b': 'un espai d’amplada zero',
  '\u202f': 'un espai estret que no es parteix',
  '\u2028': 'un salt de línia d’un altre programa',
  '\ufeff': 'la marca que va al principi d’un fitxer',
};

/** Spaces that are not the space, what breaks a word or turns the writing round, and control characters. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u061c\u115f\u1160\u1680\u180e\u2000-\u200c\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff\ufff9-\ufffc]/g;

/**
 * What comes along when a text is copied from a web page or a PDF and nobody sees: it splits a word in two for the search, and one
 * soft hyphen erases the hyphens of a whole document. What joins the two halves of an emoji is left alone.
 */
export const invisibleCharacters: TextCheck = (text) =>
  findAll(text, invisible, ([character]) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const name = names[character] ?? 'un caràcter';
    const cure = /\s/.test(character) ? 'esborra’l i escriu-hi un espai normal' : 'esborra’l';
    return `Aquí hi ha ${name} que no es veu (${code}): ${cure}. Sol venir d’enganxar text d’un web o d’un PDF.`;
  });
