/** A mistake in a content file, in words for the person who edits it. */
export interface Mistake {
  /** Path of the file, relative to the content folder's parent. */
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  /** What is wrong and what to write instead, in Catalan. */
  message: string;
}

/** `file:line:column message`, the form that editors and terminals turn into a link. */
export function formatMistake({ file, line, column, message }: Mistake): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Thrown when the content cannot be used; carries every mistake found, not just the first. */
export class ContentError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(formatMistake).join('\n'));
    this.name = 'ContentError';
    this.mistakes = mistakes;
  }
}
