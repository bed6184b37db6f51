import type { Library } from '../load/load-content.ts';
import { readKnownWords } from '../load/read-known-words.ts';
import type { Advice, Dictionary, Rule } from './advice.ts';
import { ambiguousAlias } from './rules/ambiguous-alias.ts';
import { commonAlias } from './rules/common-alias.ts';
import { elision } from './rules/elision.ts';
import { freshDate } from './rules/fresh-date.ts';
import { ignoredFile } from './rules/ignored-file.ts';
import { longAnswer } from './rules/long-answer.ts';
import { longLabel } from './rules/long-label.ts';
import { longSentence } from './rules/long-sentence.ts';
import { numberedLine } from './rules/numbered-line.ts';
import { oddDate } from './rules/odd-date.ts';
import { oldSource } from './rules/old-source.ts';
import { questionWithoutKind } from './rules/question-without-kind.ts';
import { sameAlias } from './rules/same-alias.ts';
import { sameOrder } from './rules/same-order.ts';
import { sentenceOfTwo } from './rules/sentence-of-two.ts';
import { sharedCue } from './rules/shared-cue.ts';
import { slip } from './rules/slip.ts';
import { spelling } from './rules/spelling.ts';
import { strayName } from './rules/stray-name.ts';
import { twoPersons } from './rules/two-persons.ts';
import { twoTitles } from './rules/two-titles.ts';
import { unexplainedInitials } from './rules/unexplained-initials.ts';
import { untoldOption } from './rules/untold-option.ts';
import { unusedAnswer } from './rules/unused-answer.ts';
import { unusedSource } from './rules/unused-source.ts';
import { type ReadText, textsPeopleRead } from './texts-people-read.ts';

export const rules: readonly Rule[] = [
  ambiguousAlias,
  commonAlias,
  elision,
  freshDate,
  ignoredFile,
  longAnswer,
  longLabel,
  longSentence,
  numberedLine,
  oddDate,
  oldSource,
  questionWithoutKind,
  sameAlias,
  sameOrder,
  sentenceOfTwo,
  sharedCue,
  slip,
  spelling,
  strayName,
  twoPersons,
  twoTitles,
  unexplainedInitials,
  untoldOption,
  unusedAnswer,
  unusedSource,
];

/** What to look with. */
export interface Means {
  /** ISO date. */
  today: string;
  /** Null to leave spelling aside. */
  dictionary: Dictionary | null;
  /** Texts that people read and are not in the content. */
  beside?: readonly ReadText[];
}

/** Runs every content rule on content that loads. */
export function lint(library: Library, { today, dictionary, beside = [] }: Means): Advice[] {
  const texts = [...textsPeopleRead(library.files), ...beside];
  const ownTexts = texts.filter(({ isQuoted }) => !isQuoted);
  const knownWords = readKnownWords(library.folder);
  const looked = { ...library, texts, ownTexts, knownWords, dictionary, today };
  return rules.flatMap((rule) => rule.check(looked).map((advice) => ({ rule: rule.id, ...advice })));
}
