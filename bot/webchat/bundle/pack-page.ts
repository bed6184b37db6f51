import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { noticesOf } from './notices.ts';
import { etagOf, noticesFile, type Packed, type PackedFiles, readPacked, writePacked } from './packed.ts';
import { slimWebChat } from './slim-web-chat.ts';

const root = join(import.meta.dirname, '../../..');
const browser = join(import.meta.dirname, '../browser');
const cache = join(root, 'node_modules/.cache/guia-eadmin/page');

/**
 * Bundles what browsers load, the first time; afterwards it is read from `node_modules/.cache`, and made again when the
 * installed packages or our own code change. Where nothing can be written there, it is made every time.
 *
 * @param onMaking called when they have to be made, which takes seconds.
 */
export async function packPage(onMaking: () => void): Promise<PackedFiles> {
  const folder = join(cache, fingerprint());
  const kept = readPacked(folder);
  if (kept) return kept;
  onMaking();
  return keep(folder, await make());
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

async function make(): Promise<PackedFiles> {
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
      chunkNames: '[name]-[hash]',
      format: 'esm',
      splitting: true,
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
  return { plain, gzip: zipped, brotli, etag: etagOf(zipped) };
}

/** Writes the files for the next time: all or none, so that two at once do not read half of each other's. */
function keep(folder: string, files: PackedFiles): PackedFiles {
  const draft = `${folder}.${process.pid}`;
  try {
    writePacked(draft, files);
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return files;
}
