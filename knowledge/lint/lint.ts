import type { Advice, Looked, Rule } from './advice.ts';
import { ambiguousAlias } from './rules/ambiguous-alias.ts';
import { elision } from './rules/elision.ts';
import { ignoredFile } from './rules/ignored-file.ts';
import { longAnswer } from './rules/long-answer.ts';
import { longLabel } from './rules/long-label.ts';
import { longSentence } from './rules/long-sentence.ts';
import { numberedLine } from './rules/numbered-line.ts';
import { oldSource } from './rules/old-source.ts';
import { questionWithoutKind } from './rules/question-without-kind.ts';
import { sameAlias } from './rules/same-alias.ts';
import { sharedCue } from './rules/shared-cue.ts';
import { slip } from './rules/slip.ts';
import { spelling } from './rules/spelling.ts';
import { strayName } from './rules/stray-name.ts';
import { twoPersons } from './rules/two-persons.ts';
import { twoTitles } from './rules/two-titles.ts';
import { unexplainedInitials } from './rules/unexplained-initials.ts';

export const rules: readonly Rule[] = [
  ambiguousAlias,
  elision,
  ignoredFile,
  longAnswer,
  longLabel,
  longSentence,
  numberedLine,
  oldSource,
  questionWithoutKind,
  sameAlias,
  sharedCue,
  slip,
  spelling,
  strayName,
  twoPersons,
  twoTitles,
  unexplainedInitials,
];

/** Runs every content rule on content that loads. */
export function lint(looked: Looked): Advice[] {
  return rules.flatMap((rule) => rule.check(looked).map((advice) => ({ rule: rule.id, ...advice })));
}
