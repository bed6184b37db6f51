import { entities } from './entities.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { lostLetters } from './lost-letters.ts';
import { mergeMarks } from './merge-marks.ts';
import { misreadLetters } from './misread-letters.ts';
import { splitAccents } from './split-accents.ts';
import { tags } from './tags.ts';
import type { TextCheck } from './text-check.ts';
import { unfinished } from './unfinished.ts';

const checks: readonly TextCheck[] = [
  mergeMarks,
  lostLetters,
  misreadLetters,
  entities,
  tags,
  invisibleCharacters,
  splitAccents,
  unfinished,
];

/** What is wrong with the letters of a text; what is inside something already told is not told twice. */
export const checkLetters: TextCheck = (text) => {
  const seen = new Set<number>();
  return checks.flatMap((check) => check(text)).filter(({ offset }) => !seen.has(offset) && seen.add(offset));
};
