import type { Utterance } from '../../../knowledge/understand/utterance.ts';

/** A text folded, with what is written in capitals as it is: «ENS» is no pronoun. */
export function withInitials({ folded, text }: Pick<Utterance, 'folded' | 'text'>): string {
  if (folded.length !== text.length) return folded;
  let said = folded;
  for (const { 0: initials, index } of text.matchAll(/\b[A-Z]{2,}\b/g))
    said = said.slice(0, index) + initials + said.slice(index + initials.length);
  return said;
}
