/** What an answer may have lacked, besides what is said in a line. */
export const lackIds = ['other', 'incomplete', 'outdated', 'unclear'] as const;
export type LackId = (typeof lackIds)[number];

/** What somebody missed in an answer: what they tapped, or what they wrote. */
export interface Lack {
  service: string;
  topic: string;
  /** Id of the own question, if it was one. */
  question?: string | null;
  lack: LackId | 'line';
  line?: string;
}
