/** A document before any format: what is said, in order. Each writer gives it its own form, so that all say the same. */

/** Some words in a paragraph. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  /** Where it leads. */
  url?: string;
  /** What is heard in its place, where what is read would be an address letter by letter. */
  heard?: string;
  /** BCP 47, where it is not the language of the document: how it is read aloud and its spelling checked. */
  lang?: string;
}

export type Runs = readonly (string | Run)[];

export interface Column {
  title: string;
  /** Share of the width of the table; those of all columns add up to 1. */
  width: number;
}

export type Block =
  /** `newPage`: it begins a page. */
  | { type: 'heading'; level: 1 | 2 | 3; text: string; newPage?: true }
  /** `notice` stands out from the rest; `small` is what may be read later; `lead` announces what comes under it. */
  | { type: 'paragraph'; runs: Runs; look?: 'notice' | 'small' | 'lead' }
  | { type: 'list'; items: readonly Runs[] }
  /** The head of the table, repeated on every page, and its rows; the first cell of a row is its title. */
  | { type: 'table'; title: string; columns: readonly Column[]; rows: readonly (readonly Runs[])[] }
  /** Names with their values, two columns without a head. */
  | { type: 'facts'; title: string; rows: readonly (readonly [string, string])[] }
  /** `alternative` says the same as the picture, in words. */
  | { type: 'picture'; svg: string; alternative: string; caption: string }
  /** Numbered: the first is 1. */
  | { type: 'sources'; sources: readonly { title: Run; url: string; note?: string }[] }
  /** Lines to write on by hand, each under its name. */
  | { type: 'signature'; lines: readonly string[] };

export interface PlanDocument {
  /** BCP 47. */
  language: string;
  title: string;
  subtitle: string;
  /** Repeated at the top of every page. */
  header: string;
  /** What the foot of a page says, with the number of the page and of how many there are. */
  foot: readonly (string | { number: 'page' | 'pages' })[];
  blocks: Block[];
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { type: 'heading', level, text };
}

export function paragraph(...runs: Runs): Block {
  return { type: 'paragraph', runs };
}

/** A paragraph that is never left alone at the foot of a page. */
export function lead(...runs: Runs): Block {
  return { type: 'paragraph', runs, look: 'lead' };
}

/** Every piece with something between it and the next. */
export function joined(pieces: readonly Runs[], between: string): Runs {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [between, ...piece]));
}

export function asRun(run: string | Run): Run {
  return typeof run === 'string' ? { text: run } : run;
}
