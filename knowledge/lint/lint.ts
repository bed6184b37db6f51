import type { Content } from '../content.ts';
import type { Advice, Rule } from './advice.ts';
import { ambiguousAlias } from './ambiguous-alias.ts';
import { longAnswer } from './long-answer.ts';
import { longLabel } from './long-label.ts';
import { sharedCue } from './shared-cue.ts';
import { strayName } from './stray-name.ts';

export const rules: readonly Rule[] = [ambiguousAlias, longAnswer, longLabel, sharedCue, strayName];

/** Runs every content rule on content that loads. */
export function lint(content: Content): Advice[] {
  return rules.flatMap((rule) => rule.check(content).map((advice) => ({ rule: rule.id, ...advice })));
}
