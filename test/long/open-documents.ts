import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findProgram } from './find-program.js';

function pathOf(name: string): string {
  const program = findProgram(name);
  if (!program) throw new Error(`there is no ${name}: npm run test:long installs it`);
  return program;
}

function run(name: string, args: readonly string[]): string {
  return execFileSync(pathOf(name), args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Opens a document in LibreOffice and saves it as something else.
 * @param format `pdf`, or `fodt` for all that LibreOffice understood of it, in one XML
 * @returns the path of what it saved
 * @throws Error when it would not open it
 */
export function saveWithLibreOffice(path: string, format: 'pdf' | 'fodt', folder: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const said = run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, path]);
  const saved = join(folder, `${basename(path).replace(/\.\w+$/, '')}.${format}`);
  try {
    readFileSync(saved);
  } catch {
    throw new Error(`LibreOffice did not open ${basename(path)}: ${said}`);
  }
  return saved;
}

export function write(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Between what the text of a page is, in points from its top: in our PDF, and in what LibreOffice makes of the DOCX. */
export const textArea = { ours: { top: 55, bottom: 805 }, libreOffice: { top: 55, bottom: 795 } };

/** What is said between the heads and the feet of the pages of a PDF, in the order in which it was written, without spaces. */
export function wordsOfPdf(path: string, { top, bottom }: { top: number; bottom: number }): string {
  const area = ['-x', '0', '-y', `${top}`, '-W', '596', '-H', `${bottom - top}`];
  return squeezed(run('pdftotext', ['-raw', '-nopgbrk', ...area, path, '-']));
}

/** A text without spaces: lines break where they may. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s/g, '');
}

/** What a PDF says of itself. */
export function infoOfPdf(path: string, ...options: string[]): string {
  return run('pdfinfo', [...options, path]);
}

/** What Poppler complains of while it reads the structure of a PDF: parts that it does not know and leaves out, for instance. */
export function complaintsOfPdf(path: string): string {
  return spawnSync(pathOf('pdfinfo'), ['-struct-text', path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stderr;
}

/** Lines of `pdffonts`: a font each. */
export function fontsOfPdf(path: string): string[] {
  return run('pdffonts', [path]).trim().split('\n').slice(2);
}
