import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { contentFolder } from '../../knowledge/load/load-content.ts';
import { ContentError } from '../../knowledge/load/mistake.ts';
import { loadAgain } from './load-again.ts';

/** What an editor does to the text of a file. */
export type Edit = (text: string) => string;

/** A copy of the real content that the test may break; it goes away when the test ends. */
export interface ContentCopy {
  folder: string;
  /** Edits a file; its new text is returned. */
  edit(file: string, edit: Edit): string;
  remove(file: string): void;
}

export function copyContent(): ContentCopy {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(contentFolder, folder, { recursive: true });
  return {
    folder,
    edit(file, edit) {
      const text = edit(readFileSync(join(folder, file), 'utf8'));
      writeFileSync(join(folder, file), text);
      return text;
    },
    remove: (file) => rmSync(join(folder, file)),
  };
}

/** The error with which a content folder is refused; fails when it loads. */
export function refusal(folder: string): ContentError {
  try {
    loadAgain(folder);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  throw new Error('The broken content was loaded.');
}

/** 1-based line of the first place where a text has these words. */
export function lineOf(text: string, words: string): number {
  const place = text.indexOf(words);
  if (place < 0) throw new Error(`The text does not say: ${words}`);
  return text.slice(0, place).split('\n').length;
}

/** Puts other words in place of the first `from`, or of the one `after` some other words. */
export function replace(from: string, to: string, after = ''): Edit {
  return (text) => {
    const start = placeOf(text, after, 0);
    const place = placeOf(text, from, start);
    return text.slice(0, place) + to + text.slice(place + from.length);
  };
}

/** Adds a line, as written, below the first line that has these words. */
export function insertBelow(words: string, line: string): Edit {
  return (text) => {
    const end = text.indexOf('\n', placeOf(text, words, 0));
    return `${text.slice(0, end + 1)}${line}\n${text.slice(end + 1)}`;
  };
}

/** Deletes the first line that has these words. */
export function deleteLine(words: string): Edit {
  return (text) => {
    const place = placeOf(text, words, 0);
    const start = text.lastIndexOf('\n', place) + 1;
    return text.slice(0, start) + text.slice(text.indexOf('\n', place) + 1);
  };
}

export function append(lines: string): Edit {
  return (text) => `${text}${lines}\n`;
}

function placeOf(text: string, words: string, from: number): number {
  const place = text.indexOf(words, from);
  if (place < 0) throw new Error(`The file to break does not say: ${words}`);
  return place;
}
