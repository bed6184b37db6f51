// Plain JavaScript, and nothing but what Node brings: it is read at every start, before anything else.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

export const root = join(import.meta.dirname, '../..');

/** Where `npm run build` writes, and where a start does when nothing was built: `npm ci` empties the second. */
export const built = join(root, 'dist');
const kept = join(root, 'node_modules/.cache/guia-eadmin');
export const cache = join(kept, 'prepared');

/** Where sources that run as they are keep what Node compiled of them, and what they read of each file of the content. */
export const compiled = join(kept, 'compiled');
export const sourceTexts = join(kept, 'texts.v8');

const rooms = ['bot', 'dialogs', 'knowledge', 'locales'];
const content = 'knowledge/content';
/** Enough to tell two sets of files apart, and short enough for the name of a folder. */
const keyLength = 16;

/** @type {string | null} */
let codeNow = null;

/**
 * The same while neither the code nor the installed packages change: that of the code when it is first asked, which is what runs.
 * @returns {string} the name of the folder where what is prepared from them is kept
 */
export function codeKey() {
  codeNow ??= makeCodeKey();
  return codeNow;
}

function makeCodeKey() {
  // A package that was packed has no lock file: its own versions then stand for those of all.
  const locked = ['package-lock.json', 'package.json'].filter((name) => existsSync(join(root, name))).slice(0, 1);
  return keyOf([
    ...rooms.flatMap((room) => filesIn(room)).filter((name) => !name.startsWith(`${content}/`)),
    ...locked,
  ]);
}

/**
 * What was prepared from the code that is there now; null when it was not, or is damaged.
 * @returns {string | null} its folder
 */
export function keptFolder() {
  const key = codeKey();
  return [built, cache].map((base) => join(base, key)).find(isWhole) ?? null;
}

/**
 * Where the kept start is that this very Node can begin from, with the content as it is now. It may not be there.
 * @param {string} folder what was prepared
 * @returns {string} a folder
 */
export function startFolder(folder) {
  const node = `${process.version}-${process.platform}-${process.arch}`;
  return join(folder, `${startsName}${keyOf(filesIn(content))}-${node}`);
}

/** What the names of the folders of kept starts begin with. */
export const startsName = 'start-';
export const snapshotName = 'guia.blob';
/** Where what was learnt from the content is kept, beside the start with it (`kept-learnt.ts`). */
export const learntName = 'learnt.v8';
/** Where what was read of each file of the content is kept (`kept-texts.ts`). */
export const textsName = 'texts.v8';
const listName = 'whole.json';

/**
 * Notes how each file of a folder is, once all are there, to know later whether any was damaged.
 * @param {string} folder
 */
export function noteWhole(folder) {
  const sums = Object.fromEntries(filesIn('', folder).map((name) => [name, sumOf(join(folder, name))]));
  writeFileSync(join(folder, listName), JSON.stringify(sums));
}

/**
 * Whether a folder is there with all its files as they were written: Node ends at once, with no word to catch, over a kept
 * start that is not.
 * @param {string} folder
 * @returns {boolean}
 */
export function isWhole(folder) {
  try {
    const sums = JSON.parse(readFileSync(join(folder, listName), 'utf8'));
    return Object.entries(sums).every(([name, sum]) => sumOf(join(folder, name)) === sum);
  } catch {
    return false;
  }
}

const piece = Buffer.alloc(1 << 20);

/**
 * Piece by piece: to read forty megabytes at once would take longer than to add them up.
 * @param {string} path
 * @returns {number} the CRC-32 of a file
 */
function sumOf(path) {
  const file = openSync(path, 'r');
  try {
    let sum = 0;
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      sum = crc32(piece.subarray(0, read), sum);
    }
    return sum;
  } finally {
    closeSync(file);
  }
}

/**
 * @param {string[]} names of files, from the root
 * @returns {string} the same while they are the same
 */
function keyOf(names) {
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(root, name)));
  return hash.digest('hex').slice(0, keyLength);
}

/**
 * @param {string} folder
 * @param {string} from where its path begins
 * @returns {string[]} the paths of the files below it, in order; what editors and systems leave beside them is none
 */
export function filesIn(folder, from = root) {
  return readdirSync(join(from, folder), { withFileTypes: true })
    .filter(({ name }) => !/^\.|~$|\.(?:swp|orig|tmp)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesIn(path, from) : [path];
    });
}
