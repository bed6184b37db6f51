import type { Advice } from '../../../knowledge/lint/advice.ts';
import type { Mistake } from '../../../knowledge/load/mistake.ts';

/** What is wrong with the content, and what could be better. */
export interface Findings {
  /** The content cannot be used with these. */
  errors: readonly Mistake[];
  advice: readonly Advice[];
}

export const findingsFormats = ['text', 'github', 'json'] as const;
export type FindingsFormat = (typeof findingsFormats)[number];
