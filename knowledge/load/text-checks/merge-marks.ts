import { findAll, type TextCheck } from './text-check.ts';

/** What Git leaves in a file that two people changed in the same place. */
export const mergeMarks: TextCheck = (text) =>
  findAll(
    text,
    /^(?:<{7}|>{7}) .*$/gm,
    () =>
      'Dues persones han canviat el mateix tros i no s’ha triat cap de les dues versions: deixa la bona i esborra les línies «<<<<<<<», «=======» i «>>>>>>>».',
  );
