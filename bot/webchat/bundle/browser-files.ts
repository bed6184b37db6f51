import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { type Notice, noticesOf } from './notices.ts';
import { slimWebChat } from './slim-web-chat.ts';

const root = join(import.meta.dirname, '../../..');
const browser = join(import.meta.dirname, '../browser');
const cache = join(root, 'node_modules/.cache/guia-eadmin');

/** A file for browsers, as it is and compressed. */
export interface Packed {
  plain: Buffer;
  gzip: Buffer;
  brotli: Buffer;
}

/** What a browser loads of us: `embed.js` has a fixed address; the others change theirs with their content. */
export interface BrowserFiles {
  embed: Packed;
  assets: ReadonlyMap<string, Packed>;
  /** The packages inside, with their licences. */
  notices: readonly Notice[];
  /** The address of the asset made from a file of `browser/`. */
  addressOf(name: 'chat.js' | 'chat.css' | 'page.css'): string;
}

const noticesFile = 'notices.json';

let made: Promise<BrowserFiles> | null = null;

/**
 * Bundles what browsers load, the first time; afterwards it is read from `node_modules/.cache`, and made again when the
 * installed packages or our own code change. Where nothing can be written there, it is made at every start.
 *
 * @param onMaking called when they have to be made, which takes seconds.
 */
export function browserFiles(onMaking: () => void = () => {}): Promise<BrowserFiles> {
  made ??= readOrMake(onMaking);
  return made;
}

async function readOrMake(onMaking: () => void): Promise<BrowserFiles> {
  const folder = join(cache, fingerprint());
  const kept = readFolder(folder);
  if (!kept) onMaking();
  const files = kept ?? keep(folder, await make());
  const address = (name: string) => {
    const [stem, extension] = name.split('.');
    const found = [...files.keys()].find((file) => file.startsWith(`${stem}-`) && file.endsWith(`.${extension}`));
    if (!found) throw new Error(`${name} was not bundled`);
    return `/assets/${found}`;
  };
  const embed = files.get('embed.js');
  const notices = files.get(noticesFile);
  if (!embed || !notices) throw new Error('embed.js was not bundled');
  const assets = new Map([...files].filter(([name]) => name !== 'embed.js' && name !== noticesFile));
  return { embed, assets, notices: JSON.parse(notices.plain.toString()) as Notice[], addressOf: address };
}

/** The same while neither our own code nor the installed packages change. */
function fingerprint(): string {
  // A package that was packed has no lock file: its own versions then stand for those of all.
  const locked = ['package-lock.json', 'package.json'].map((name) => join(root, name)).find(existsSync);
  const hash = createHash('sha256').update(readFileSync(locked ?? import.meta.filename));
  for (const folder of [browser, import.meta.dirname]) {
    for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('base64url').slice(0, 22);
}

async function make(): Promise<Map<string, Packed>> {
  const shared = {
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    outdir: 'out',
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env': '{}',
      global: 'globalThis',
    },
  } as const;
  const [assets, embed] = await Promise.all([
    build({
      ...shared,
      entryPoints: ['chat.ts', 'chat.css', 'page.css'].map((file) => join(browser, file)),
      entryNames: '[name]-[hash]',
      format: 'esm',
      plugins: [slimWebChat],
    }),
    build({ ...shared, entryPoints: [join(browser, 'embed.ts')], format: 'iife' }),
  ]);
  const outputs = [...assets.outputFiles, ...embed.outputFiles];
  const notices = noticesOf(
    [assets, embed].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
    root,
  );
  const files = [
    ...outputs.map(({ path, contents }) => [nameOf(path), Buffer.from(contents)] as const),
    [noticesFile, Buffer.from(JSON.stringify(notices))] as const,
  ];
  const packed = files.map(async ([name, plain]) => [name, await pack(plain)] as const);
  return new Map(await Promise.all(packed));
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

async function pack(plain: Buffer): Promise<Packed> {
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  return { plain, gzip: zipped, brotli };
}

function readFolder(folder: string): Map<string, Packed> | null {
  try {
    const names = readdirSync(folder).filter((name) => !/\.(gz|br)$/.test(name));
    const read = (name: string) => readFileSync(join(folder, name));
    return new Map(
      names.map((name) => [name, { plain: read(name), gzip: read(`${name}.gz`), brotli: read(`${name}.br`) }]),
    );
  } catch {
    return null;
  }
}

/** Writes the files for the next start: all or none, so that two starts at once do not read half of each other's. */
function keep(folder: string, files: Map<string, Packed>): Map<string, Packed> {
  const draft = `${folder}.${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true });
    for (const [name, packed] of files) {
      writeFileSync(join(draft, name), packed.plain);
      writeFileSync(join(draft, `${name}.gz`), packed.gzip);
      writeFileSync(join(draft, `${name}.br`), packed.brotli);
    }
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return files;
}
