import { findAll, type TextCheck } from './text-check.ts';

const checks: readonly TextCheck[] = [
  (text) => findAll(text, /^ *\t/gm, () => 'Hi ha una tabulació: el sagnat es fa amb espais.'),
  (text) =>
    findAll(
      text,
      /(?<=^ *)[–—•·▪●◦‣](?=\s)/gmu,
      ([mark]) =>
        `«${mark}» no és el guió de les llistes: esborra’l i escriu-hi «-». Sol venir d’enganxar text del Word.`,
    ),
  (text) => findAll(text, /(?<=^ *)-(?=[a-z][\w-]*:(?: |$))/gm, () => 'Entre el guió i la clau hi va un espai: «- ».'),
  (text) =>
    findAll(
      text,
      /(?<=^ *(?:- )?)([a-z]{1,20}):(?=[\p{L}\p{N}"“[])/gmu,
      ([, key = '']) => `Després de «${key}:» hi va un espai.`,
    ),
  // Of a key that is in its place, the figure is even: two spaces for each block that it is in.
  (text) =>
    findAll(
      text,
      /^(?: {2})* (?=[a-z][\w-]*:(?: |$)|- )/gm,
      ([{ length }]) =>
        `Aquesta línia comença amb ${length === 1 ? 'un espai' : `${length} espais`}, i van de dos en dos: posa-la a la mateixa columna que les altres del seu bloc.`,
    ),
];

/** What most likely broke the syntax of a file, line by line: what a parser says of it is seldom of what was done. Of a file that is not broken it says nothing true. */
export const brokenLines: TextCheck = (text) => checks.flatMap((check) => check(text));
