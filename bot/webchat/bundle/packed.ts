import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A file for browsers, as it is and compressed. */
export interface Packed {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  /** The same while its content is. */
  readonly etag: string;
}

/** The licences of what is inside, among the files. */
export const noticesFile = 'notices.json';

/** Files by their name. */
export type PackedFiles = ReadonlyMap<string, Packed>;

const endings = { plain: '', gzip: '.gz', brotli: '.br' };

/** What was written by `writePacked`; null when it is not there, or not all of it. */
export function readPacked(folder: string): PackedFiles | null {
  if (!existsSync(folder)) return null;
  const all = readdirSync(folder);
  const names = all.filter((name) => !/\.(gz|br)$/.test(name));
  const isWhole = names.every((name) => Object.values(endings).every((ending) => all.includes(name + ending)));
  return isWhole ? new Map(names.map((name) => [name, fileAt(join(folder, name))])) : null;
}

/**
 * What nearly all browsers ask for is read now, and stays when the folder goes: a service goes on for longer than what was
 * prepared for the next start. As it is, it is unpacked for whoever takes nothing else.
 */
function fileAt(path: string): Packed {
  const gzip = readFileSync(path + endings.gzip);
  const brotli = readFileSync(path + endings.brotli);
  let plain: Buffer | null = null;
  return {
    gzip,
    brotli,
    get plain() {
      plain ??= gunzipSync(gzip);
      return plain;
    },
    etag: etagOf(gzip),
  };
}

export function etagOf(content: Buffer): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`;
}

export function writePacked(folder: string, files: PackedFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, packed] of files) {
    const path = join(folder, name);
    writeFileSync(path + endings.plain, packed.plain);
    writeFileSync(path + endings.gzip, packed.gzip);
    writeFileSync(path + endings.brotli, packed.brotli);
  }
}
