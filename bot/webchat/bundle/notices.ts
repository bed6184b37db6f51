import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code browsers load, and what its licence asks to be said beside it. */
export interface Notice {
  name: string;
  version: string;
  /** As the package says it, an SPDX identifier nearly always; empty when it says none. */
  licence: string;
  /** Who made it, when the package says so. */
  author: string;
  /** What its licence files say; empty when it brings none. */
  text: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string | { type?: string };
  author?: string | { name?: string };
}

const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
const licenceFile = /^(licen[cs]e|copying|copyright|notice)(-[\w.-]+)?(\.(md|txt))?$/i;

/**
 * The notices of the packages that some files are of, by name and version.
 * @param inputs paths of the files in a bundle, from `root`, as esbuild's metafile names them
 */
export function noticesOf(inputs: Iterable<string>, root: string): Notice[] {
  const folders = [...inputs].flatMap((input) => packageFolder.exec(input.replaceAll('\\', '/'))?.[0] ?? []);
  const notices = [...new Set(folders)].map((folder) => readNotice(join(root, folder)));
  const found = new Map(notices.map((notice) => [`${notice.name} ${notice.version}`, notice]));
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function readNotice(folder: string): Notice {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const files = readdirSync(folder).filter((file) => licenceFile.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return {
    name,
    version,
    licence: (typeof license === 'string' ? license : license?.type) ?? '',
    author: ((typeof author === 'string' ? author : author?.name) ?? '').replace(/\s*[<(].*$/, ''),
    text: texts.join('\n\n'),
  };
}
