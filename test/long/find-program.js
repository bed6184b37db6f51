import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const elsewhere = {
  soffice: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  // Of whoever is not root, the path has no programs of the system.
  nginx: ['/usr/sbin/nginx'],
};

/**
 * Path of an installed program, or null.
 * @param {string} name
 * @returns {string | null}
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.map((folder) => join(folder, name)), ...(elsewhere[name] ?? [])];
  return candidates.find((path) => existsSync(path)) ?? null;
}
