import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Document, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { decodeText } from './decode-text.ts';
import { explainIssue } from './explain-issue.ts';
import { explainYamlError, reservedStart } from './explain-yaml-error.ts';
import { knownKeys } from './known-keys.ts';
import type { Mistake } from './mistake.ts';
import { placesOf } from './place-at.ts';
import { keyStart, offsetsOf, type Spot, spotsOf } from './spots.ts';
import { brokenLines } from './text-checks/broken-lines.ts';
import { checkLetters } from './text-checks/check-letters.ts';
import { checkWriting } from './text-checks/check-writing.ts';
import type { Found } from './text-checks/text-check.ts';

export type Path = readonly PropertyKey[];

/** One YAML file, read and validated, that remembers where each value was written. */
export interface ContentFile<T> {
  /** Name shown in mistakes. */
  name: string;
  /** File name without folder and extension: the id of what the file describes. */
  stem: string;
  data: T;
  /** A mistake at the place of the value under `path`, or of the first `words` in it as they are written. */
  mistake(path: Path, message: string, words?: string): Mistake;
}

export type ReadResult<T> = { ok: true; file: ContentFile<T> } | { ok: false; mistakes: Mistake[] };

/** A mistake in a text, whatever file it was in. */
type Misplaced = Omit<Mistake, 'file'>;

/** A text that is valid, or what is wrong with it. */
export type CheckedText =
  | { ok: true; data: unknown; spots(): Spot | null; mistake: PlaceMistake }
  | { ok: false; mistakes: Misplaced[] };

/** See `ContentFile`. */
type PlaceMistake = (path: Path, message: string, words?: string) => Misplaced;

/** Reads a YAML text and checks it against its schema. Pure: the same text gives the same every time. */
export type CheckText = (text: string, schema: z.ZodType) => CheckedText;

/**
 * Reads one YAML file and checks it against its schema.
 * @param absolutePath where the file is
 * @param name how mistakes call it
 * @param check how its text is checked: `checkText`, or one that remembers
 */
export function readContentFile<S extends z.ZodType>(
  absolutePath: string,
  name: string,
  schema: S,
  check: CheckText = checkText,
): ReadResult<z.infer<S>> {
  const inFile = (mistake: Misplaced): Mistake => ({ file: name, ...mistake });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch {
    return { ok: false, mistakes: [inFile({ line: 1, column: 1, message: 'No trobo aquest fitxer, i cal.' })] };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, mistakes: [inFile({ ...decoded.place, message: decoded.message })] };
  const checked = check(decoded.text, schema);
  if (!checked.ok) return { ok: false, mistakes: checked.mistakes.map(inFile) };
  const stem = basename(absolutePath).replace(/\.ya?ml$/, '');
  const mistake = (path: Path, message: string, words?: string) => inFile(checked.mistake(path, message, words));
  return { ok: true, file: { name, stem, data: checked.data as z.infer<S>, mistake } };
}

export const checkText: CheckText = (text, schema) => {
  const document = parseDocument(text, { prettyErrors: false });
  const place = placesOf(text);
  const placed = ({ offset, message }: Found) => ({ ...place(offset), message });
  const letters = checkLetters(text).map(placed);
  // A warning is a text that starts with «!»: the first word would be lost.
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    // A space that is not one, or what Git leaves, breaks the syntax below it: one mistake and not ten.
    if (letters.length > 0) return { ok: false, mistakes: letters };
    const lines = brokenLines(text).map(placed);
    if (lines.length > 0) return { ok: false, mistakes: lines };
    return {
      ok: false,
      mistakes: broken.map((error) => ({ ...place(startOf(error, document)), message: explainYamlError(error, text) })),
    };
  }
  const stars = starredTexts(document);
  if (stars.length > 0) {
    return { ok: false, mistakes: stars.map((offset) => ({ ...place(offset), message: reservedStart })) };
  }
  const written = [...letters, ...checkWriting(document, text).map(placed)];
  const spots = () => spotsOf(document);
  const mistake = mistakesIn(text, spots);
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    const { issues } = parsed.error;
    const keysAt = (path: Path) => knownKeys(schema, path);
    const shape = issues
      .flatMap((issue) => explainIssue(issue, (path) => document.getIn(path), issues, keysAt))
      .map(({ path, message, isOfKey }) =>
        isOfKey ? { ...place(keyStart(spots(), path)), message } : mistake(path, message),
      );
    // A text cut short may leave nothing where something has to be: that is told once.
    const isTold = ({ line, column }: Misplaced) =>
      written.some((other) => other.line === line && other.column === column);
    return { ok: false, mistakes: [...written, ...shape.filter((each) => !isTold(each))] };
  }
  if (written.length > 0) return { ok: false, mistakes: written };
  return { ok: true, data: parsed.data, spots, mistake };
};

/**
 * Places mistakes in a text.
 * @param spots asked for once, when there is one
 */
export function mistakesIn(text: string, spots: () => Spot | null): PlaceMistake {
  const place = placesOf(text);
  let whole: Spot | null = null;
  return (path, message, words = '') => {
    whole ??= spots();
    const { start, end } = offsetsOf(whole, path);
    const inside = text.slice(start, end).indexOf(words);
    return { ...place(start + Math.max(inside, 0)), message };
  };
}

/** Offset of a syntax error; of the opening quote when it is not closed, which the parser finds out lines below. */
function startOf(error: YAMLError, document: Document): number {
  let start = error.pos[0];
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type?.startsWith('QUOTE') && range?.[1] === error.pos[0] && error.code === 'MISSING_CHAR') start = range[0];
    },
  });
  return start;
}

/** Offsets of texts that start with «*», which YAML takes for a reference to something that is not there. */
function starredTexts(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (!alias.resolve(document)) offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}
