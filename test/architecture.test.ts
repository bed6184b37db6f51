import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface SourceFile {
  path: string;
  /** Its text, without comments. */
  code: string;
  /** What it imports: a path from the root of the project, or the name of a module. */
  imports: string[];
}

const knowledge = sourcesOf('knowledge');
const dialogs = sourcesOf('dialogs');

const frameworks = /^(botbuilder|botframework|@microsoft\/agents|@modelcontextprotocol|restify|ws$|jose$)/;
const network = /^(node:)?(http|https|http2|net|tls|dgram|dns)(\/|$)/;
const builtIn = /^node:/;

describe('arrows run one way: bot → dialogs → knowledge', () => {
  test('knowledge/ imports from no other room', () => {
    expect(importsThatMatch(knowledge, /^(dialogs|bot|locales|test)\//)).toEqual([]);
  });

  test('dialogs/ imports nothing from bot/', () => {
    expect(importsThatMatch(dialogs, /^(bot|test)\//)).toEqual([]);
  });
});

describe('only bot/ knows where it runs', () => {
  test.each([
    ['knowledge/', knowledge],
    ['dialogs/', dialogs],
  ])('%s imports nothing of Bot Framework, nor of the network', (_room, files) => {
    expect(importsThatMatch(files, frameworks)).toEqual([]);
    expect(importsThatMatch(files, network)).toEqual([]);
  });

  test('dialogs/ imports nothing of Node', () => {
    expect(importsThatMatch(dialogs, builtIn)).toEqual([]);
  });

  test('knowledge/ takes from Node only what reads files', () => {
    const taken = knowledge.flatMap(({ imports }) => imports.filter((name) => builtIn.test(name)));
    expect(['node:fs', 'node:path']).toEqual(expect.arrayContaining(taken));
  });
});

test('Fuse.js compares words and names, and no texts', () => {
  const users = [...knowledge, ...dialogs].filter(({ imports }) => imports.includes('fuse.js')).map(({ path }) => path);
  expect(users.sort()).toEqual([
    'dialogs/questions/readers/option-labels.ts',
    'knowledge/load/nearest.ts',
    'knowledge/understand/utterance/speller.ts',
  ]);
});

describe('time, chance and the outside world come in as input', () => {
  const impure =
    /\b(Date|Temporal|performance|Math\.random|crypto|setTimeout|setInterval|setImmediate|fetch|process)\b/;

  test.each([
    ['knowledge/', knowledge],
    ['dialogs/', dialogs],
  ])('%s never asks for them', (_room, files) => {
    const found = files.flatMap(({ path, code }) => {
      const word = impure.exec(code)?.[0];
      return word ? [`${path}: ${word}`] : [];
    });
    expect(found).toEqual([]);
  });
});

function sourcesOf(room: string): SourceFile[] {
  const paths = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.[cm]?[jt]s$/.test(path),
  );
  if (paths.length === 0) throw new Error(`There is no code in ${room}/: this test would pass without looking at any.`);
  return paths.map((inRoom) => {
    const path = join(room, inRoom);
    const code = withoutComments(readFileSync(join(root, path), 'utf8'));
    return { path, code, imports: importsOf(path, code) };
  });
}

/** Drops comments. One always has a space or a line's start before it, so the `//` of an address stays. */
function withoutComments(code: string): string {
  return code.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function importsOf(path: string, code: string): string[] {
  const names = [...code.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"`]([^'"`]+)['"`]/g)].map(
    ([, name = '']) => name,
  );
  return names.map((name) => (name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name));
}

function importsThatMatch(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter((name) => pattern.test(name)).map((name) => `${path} imports ${name}`),
  );
}
