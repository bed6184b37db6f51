/** Something wrong in how a text is written, before anybody asks what it says. */
export interface Found {
  /** In the text. */
  offset: number;
  /** What it is and what to write instead, in Catalan. */
  message: string;
}

/** Looks at the letters of a file, whatever its format. */
export type TextCheck = (text: string) => Found[];

/** One mistake for each place that a pattern is found at; `say` may pass over one by returning null. */
export function findAll(text: string, pattern: RegExp, say: (match: RegExpExecArray) => string | null): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const message = say(match);
    return message === null ? [] : [{ offset: match.index, message }];
  });
}
