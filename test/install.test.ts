import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { slimWebChat } from '../bot/webchat/bundle/slim-web-chat.ts';

interface Locked {
  name?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
/** The folders of the packages that want to run a script when they are installed. */
const scripted = Object.keys(packages).filter((folder) => packages[folder]?.hasInstallScript);
/** Their scripts print an advertisement and write nothing. */
const harmless = ['core-js', 'core-js-pure'];
const nameOf = (folder: string) => packages[folder]?.name ?? folder.split('node_modules/').at(-1) ?? '';

/** Stops a bundle at the first file of a package whose script might have written it. */
const noScriptHasRun: Plugin = {
  name: 'no-script-has-run',
  setup({ onLoad }) {
    onLoad({ filter: /./ }, ({ path }) => {
      const folder = scripted.find((each) => path.startsWith(join(root, each) + sep));
      return folder && !harmless.includes(nameOf(folder))
        ? { errors: [{ text: `${nameOf(folder)} has an install script` }] }
        : undefined;
    });
  },
};

const bundle = (entry: string) =>
  build({
    ...{ stdin: { contents: entry, resolveDir: root }, bundle: true, write: false, logLevel: 'silent' },
    plugins: [noScriptHasRun, slimWebChat],
  });

describe('packages and their scripts:', () => {
  test('each script is allowed or refused by name, and that of Node alone is allowed', () => {
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(scripted.map(nameOf))].sort());
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
  });

  test('the lock names no registry', () => {
    expect(Object.keys(packages).filter((folder) => packages[folder]?.resolved)).toEqual([]);
  });

  test('what browsers load is bundled with no script having run', async () => {
    const { outputFiles } = await bundle(
      'import "./bot/webchat/browser/chat.ts"; import "./bot/webchat/browser/embed.ts";',
    );
    expect(outputFiles[0]?.text).toContain('directline');
  });

  test('a bundle that needs one is stopped', async () => {
    await expect(bundle('import "esbuild";')).rejects.toThrow('esbuild has an install script');
  });
});
