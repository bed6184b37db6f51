import type { Library } from '../load/load-content.ts';
import type { Advice, Rule } from './advice.ts';
import { ambiguousAlias } from './rules/ambiguous-alias.ts';
import { ignoredFile } from './rules/ignored-file.ts';
import { longAnswer } from './rules/long-answer.ts';
import { longLabel } from './rules/long-label.ts';
import { sharedCue } from './rules/shared-cue.ts';
import { strayName } from './rules/stray-name.ts';

export const rules: readonly Rule[] = [ambiguousAlias, ignoredFile, longAnswer, longLabel, sharedCue, strayName];

/** Runs every content rule on content that loads. */
export function lint(library: Library): Advice[] {
  return rules.flatMap((rule) => rule.check(library).map((advice) => ({ rule: rule.id, ...advice })));
}
