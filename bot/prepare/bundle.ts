import { copyFileSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { fontFiles, fontLicence } from '../documents/fonts.ts';
import { begunKey } from './begun-with.ts';
import { root } from './kept.js';

/** What can be run, each a file of its own; and what a start is kept with, and what a process of its own runs. */
const programs = {
  start: 'bot/commands/start.ts',
  ask: 'bot/commands/ask.ts',
  chat: 'bot/commands/chat.ts',
  kb: 'bot/commands/kb.ts',
  mcp: 'bot/commands/mcp.ts',
  backup: 'bot/commands/backup.ts',
  restore: 'bot/commands/restore.ts',
  'move-data': 'bot/commands/move-data.ts',
  councils: 'bot/commands/councils.ts',
  'rotate-secret': 'bot/commands/rotate-secret.ts',
  'teams-package': 'bot/commands/teams-package.ts',
  'make-start': 'bot/prepare/make-start.ts',
  writer: 'bot/documents/writer.ts',
  'read-content': 'bot/reload/read-content.ts',
  conversing: 'bot/converse/conversing.ts',
  'play-talks': 'bot/commands/kb/play-talks.ts',
};

/** What is run whenever the content is edited begins sooner with the little that it needs of what it knows inside. */
const alone = 'read-content';

/** What it knows and how it talks, that a kept start has inside. What reads YAML is not among it: it is rarely needed. */
const knowing = [
  'knowledge/*.ts',
  'knowledge/schema/ids.ts',
  'knowledge/understand/**/*.ts',
  'dialogs/**/*.ts',
  'locales/sentence*.ts',
];

/** Packages that are large, and rarely needed: each bundle of them is read only where it is, and is there once for all programs. */
const apart: Readonly<Record<string, readonly string[]>> = {
  zod: ['zod'],
  yaml: ['yaml'],
  spreadsheet: ['write-excel-file/node'],
  'bot-framework': ['botbuilder-core'],
  postgres: ['pg', 'node-pg-migrate'],
  prometheus: ['prom-client'],
  agents: ['@microsoft/agents-hosting', '@microsoft/agents-activity'],
  'model-context-protocol': ['@modelcontextprotocol/server', '@modelcontextprotocol/server/stdio'],
};
/** In which of those bundles a package is. */
const bundleOf = new Map(Object.entries(apart).flatMap(([name, packages]) => packages.map((each) => [each, name])));

/** What has to be in `node_modules` where it runs: programs for each machine, and what looks for files of its own. */
const installed = ['@resvg/resvg-js', 'tinypool', 'esbuild', 'dtrace-provider'];

/** What draws the limits of the towns: where the service was prepared they are drawn already. */
const drawn = ['d3-geo', 'topojson-client'];

/** What these bundles do without where it is not installed. */
const optional: Readonly<Record<string, readonly string[]>> = {
  agents: ['@opentelemetry/api', '@opentelemetry/api-logs'],
  postgres: ['pg-native'],
};

/**
 * Bundles all that a server runs: what it knows and how it talks in `knowing.cjs`, which a start can be kept of, and each
 * program in a file of its own.
 * @param draft where they are written
 */
export async function bundle(draft: string): Promise<void> {
  const files = knowing.flatMap((pattern) => globSync(pattern, { cwd: root })).map((file) => file.replaceAll(sep, '/'));
  files.sort();
  await Promise.all([
    write(join(draft, 'knowing.cjs'), forBoth, { stdin: { contents: entryOf(files), resolveDir: root, loader: 'ts' } }),
    ...Object.entries(apart).map(([name, packages]) =>
      write(join(draft, `${name}.cjs`), forRun, {
        stdin: { contents: entryOfPackages(packages), resolveDir: root },
        external: [...installed, ...(optional[name] ?? [])],
      }),
    ),
    ...Object.entries(programs).map(([name, entry]) =>
      write(join(draft, `${name}.cjs`), name === 'writer' ? { banner: { js: place } } : forRun, {
        entryPoints: [entry],
        external: [...installed, ...drawn],
        plugins: [fromOtherBundles(new Set(name === alone ? [] : files)), sourcesStay(draft)],
      }),
    ),
  ]);
  copyFileSync(join(import.meta.dirname, 'run.cjs'), join(draft, 'run.cjs'));
  mkdirSync(join(draft, 'fonts'));
  for (const file of [...Object.values(fontFiles), fontLicence])
    copyFileSync(file, join(draft, 'fonts', basename(file)));
}

/** Packages that are modules say where they are in a way that others do not have. */
const place = `const __place = require('node:url').pathToFileURL(__dirname + '/').href;`;
const module = `function (require, module, exports, __dirname) {${place}`;
/** What Node puts around a module of this kind: `run.cjs` compiles it by itself. */
const forRun: BuildOptions = { banner: { js: `(${module}` }, footer: { js: '})' } };
/** The same, that also runs where Node has put that around it: while it keeps a start. */
const forBoth: BuildOptions = {
  banner: { js: `((run) => typeof require === 'function' ? run(require, {}, {}, __dirname) : run)(${module}` },
  footer: { js: '})' },
};

async function write(file: string, around: BuildOptions, options: BuildOptions): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    write: false,
    // Without `keepNames`, which gives each function its name again whenever it is made: turns make many.
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    // A script that Node did not load itself has no import().
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__place' },
    legalComments: 'none',
    logLevel: 'error',
    ...around,
    ...options,
    plugins: [tablesAsText, withoutFallbacks, ...(options.plugins ?? [])],
  });
  // In a regular expression esbuild leaves letters as they are: one of two bytes makes the whole text take twice as much.
  const text = outputFiles?.[0]?.text.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  await writeFile(file, text ?? '', 'latin1');
}

/** Letters from which a table of a package is no longer written as code. */
const largeTable = 10_000;

/** As code, a table takes several times as much memory as what is in it, and longer to read: https://v8.dev/blog/cost-of-javascript-2019#json */
const tablesAsText: Plugin = {
  name: 'tables-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (text.length < largeTable) return undefined;
      return { contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(text)))})` };
    });
  },
};

/** What a package takes of another only where Node is too old to have it (node-fetch, a URL), with a table of twenty thousand lists. */
const withoutFallbacks: Plugin = {
  name: 'without-fallbacks',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^whatwg-url$/ }, ({ path }) => ({ path, namespace: 'fallback' }));
    onLoad({ filter: /.*/, namespace: 'fallback' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** Every module of what it knows, by its path, where the rest finds them; and how a start is kept. */
function entryOf(files: readonly string[]): string {
  const imports = files.map((file, at) => `import * as m${at} from './${file}';`);
  const modules = files.map((file, at) => `${JSON.stringify(file)}: m${at}`);
  return `${imports.join('\n')}
import { keepStart } from './bot/prepare/keep-start.ts';
const begun = { modules: { ${modules.join(', ')} } };
globalThis[Symbol.for('${begunKey}')] = begun;
keepStart(begun);
`;
}

/** Packages by their names. */
function entryOfPackages(packages: readonly string[]): string {
  const names = packages.map((each) => JSON.stringify(each));
  return `module.exports = { ${names.map((name) => `${name}: require(${name})`).join(', ')} };`;
}

/** What is in another bundle is taken from there: two of each thing would not be the same one. */
function fromOtherBundles(files: ReadonlySet<string>): Plugin {
  return {
    name: 'from-other-bundles',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, namespace }) => {
        const file = relative(root, join(resolveDir, path)).replaceAll(sep, '/');
        return namespace === 'file' && files.has(file) ? { path: file, namespace: 'knowing' } : undefined;
      });
      onLoad({ filter: /./, namespace: 'knowing' }, ({ path }) => ({
        contents: `module.exports = globalThis[Symbol.for('${begunKey}')].modules[${JSON.stringify(path)}];`,
      }));
      onResolve({ filter: /^[^.]/ }, ({ path }) => (bundleOf.has(path) ? { path, namespace: 'apart' } : undefined));
      onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => {
        const [name, of] = [bundleOf.get(path), path].map((text) => JSON.stringify(text));
        return { contents: `module.exports = globalThis[Symbol.for('${begunKey}')].load(${name})[${of}];` };
      });
    },
  };
}

/** Where a module thinks that it is: beside its source, which is still there with all that it reads. */
function sourcesStay(draft: string): Plugin {
  const toRoot = JSON.stringify(relative(draft, root).replaceAll(sep, '/'));
  return {
    name: 'sources-stay',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]built-folder\.ts$/ }, () => ({ contents: 'export const builtFolder = __dirname;' }));
      onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
        if (path.includes('node_modules')) return undefined;
        const source = readFileSync(path, 'utf8');
        if (!source.includes('import.meta.')) return undefined;
        const at = (file: string) =>
          `__join(__dirname, ${toRoot}, ${JSON.stringify(relative(root, file).replaceAll(sep, '/'))})`;
        const contents = `import { join as __join } from 'node:path';
${source
  .replaceAll('import.meta.dirname', at(dirname(path)))
  .replaceAll('import.meta.filename', at(path))
  .replaceAll('import.meta.url', at(path))}`;
        return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
      });
    },
  };
}
