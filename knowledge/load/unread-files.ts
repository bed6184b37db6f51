import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { folders, singleFiles } from './content-files.ts';
import type { Mistake } from './mistake.ts';
import { nearest } from './nearest.ts';
import { knownWordsFile } from './read-known-words.ts';

const single: readonly string[] = [...Object.values(singleFiles).map(({ path }) => path), 'towns.csv', knownWordsFile];
const many: readonly string[] = Object.values(folders).map(({ path }) => path);

/**
 * The files of a content folder that are not read, and why, when somebody may believe that they are. What programs leave there
 * (names that begin with a dot) and pages for people (`.md`) are nobody's content.
 */
export function unreadFiles(folder: string): Mistake[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')) && !path.endsWith('.md'))
    .filter((path) => !isRead(path))
    .sort()
    .map((path) => ({
      file: `content/${path}`,
      line: 1,
      column: 1,
      message: `Aquest fitxer no es llegeix: ${why(path, folder)}`,
    }));
}

function isRead(path: string): boolean {
  return single.includes(path) || (many.includes(dirname(path)) && /\.ya?ml$/.test(path));
}

function why(path: string, folder: string): string {
  const mended = path
    .toLowerCase()
    .replace(/(\.ya?ml|\.csv)(\.txt|\.bak|\.old|~)$/, '$1')
    .replaceAll(' ', '-');
  if (mended !== path && isRead(mended)) {
    if (existsSync(join(folder, mended)))
      return `n’hi ha un altre que es diu «${basename(mended)}»; si és una còpia, esborra’l.`;
    return `es diu «${basename(path)}» i s’ha de dir «${basename(mended)}».`;
  }
  const place = dirname(path);
  if (/\.ya?ml$/i.test(path) && !many.includes(place)) {
    const like = nearest(path, single) ?? nearest(place, many);
    const folderNames = many.map((name) => `«${name}»`).join(', ');
    return `els fitxers nous van a ${folderNames}.${like ? ` Volies dir «${like}»?` : ''}`;
  }
  return `els continguts són fitxers acabats en «.yaml», i aquest acaba en «${extname(path) || basename(path)}».`;
}
