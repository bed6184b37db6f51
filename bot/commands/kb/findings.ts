import type { Advice } from '../../../knowledge/lint/advice.ts';
import type { Mistake } from '../../../knowledge/load/mistake.ts';

/** What is wrong with the content, and what could be better. */
export interface Findings {
  /** The content cannot be used with these. */
  errors: readonly Mistake[];
  advice: readonly Advice[];
  /** Whether advice was worked out: it is not, of content that cannot be read. */
  isAdvised: boolean;
  /** The files that Git says are changed: what is told of them comes first. None where there is no Git. */
  edited: readonly string[];
}

export const findingsFormats = ['text', 'github', 'json'] as const;
export type FindingsFormat = (typeof findingsFormats)[number];
