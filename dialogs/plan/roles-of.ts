import type { Sentences } from '../../locales/sentences.ts';

/** Who does something, in the reader's language: «secretaria, arxiu». */
export function rolesOf(t: Sentences, who: readonly string[]): string {
  return who.map((role) => t(`plan.roles.${role}`)).join(', ');
}
