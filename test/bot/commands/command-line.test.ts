import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf, type Ran, run, startScript } from '../run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = join(import.meta.dirname, '../../../bot/commands');
const script = (name: string) => join(folder, `${name}.ts`);

/** Every command, with what is typed before its arguments. */
const commands: Readonly<Record<string, readonly string[]>> = {
  'npm start --': [startScript],
  'npm run build --': [script('build')],
  'npm run chat --': [script('chat')],
  'npm run ask --': [script('ask')],
  'npm run mcp --': [script('mcp')],
  'npm run teams:package --': [script('teams-package')],
  'npm run backup --': [script('backup')],
  'npm run restore --': [script('restore')],
  'npm run move-data --': [script('move-data')],
  'npm run rotate-secret --': [script('rotate-secret')],
  'npm run councils --': [script('councils')],
  'npm run councils -- table': [script('councils'), 'table'],
  'npm run councils -- csv': [script('councils'), 'csv'],
  'npm run councils -- services': [script('councils'), 'services'],
  'npm run councils -- json': [script('councils'), 'json'],
  'npm run councils -- xlsx': [script('councils'), 'xlsx'],
  'npm run councils -- made-up': [script('councils'), 'made-up'],
  'npm run kb --': [script('kb')],
  'npm run kb -- lint': [script('kb'), 'lint'],
  'npm run kb -- export': [script('kb'), 'export'],
  'npm run kb -- schema': [script('kb'), 'schema'],
  'npm run kb -- graph': [script('kb'), 'graph'],
  'npm run kb -- links': [script('kb'), 'links'],
  'npm run kb -- coverage': [script('kb'), 'coverage'],
  'npm run kb -- gaps': [script('kb'), 'gaps'],
  'npm run kb -- preview': [script('kb'), 'preview'],
};
const names = Object.keys(commands);

/** Types a command where there are no data and no settings, and sees that it leaves nothing there. */
async function type(command: string, ...words: string[]): Promise<Ran> {
  const cwd = temporaryFolder();
  const ran = await run(process.execPath, [...(commands[command] ?? []), ...words], { cwd });
  expect(readdirSync(cwd)).toEqual([]);
  return ran;
}

/** A mistake in what was typed: one line that says what, and how to be told more. */
function expectMisuse({ status, stdout, stderr }: Ran, ...mentions: string[]): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(linesOf(stderr)).toHaveLength(1);
  for (const mention of [...mentions, '--help']) expect(stderr).toContain(mention);
  expect(stderr).not.toMatch(english);
}

/** What commander would say by itself. */
const english = /\b(usage|options|arguments:\S|commands?|error|unknown|missing|expected|did you mean|display)\b/i;

describe.for(names)('%s', (command) => {
  test('--help is on standard output, in Catalan, with every option in an example', async () => {
    const { status, stdout, stderr } = await type(command, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(linesOf(stdout)[0]).toMatch(new RegExp(`^Ús: ${command} ?`));
    expect(stdout).not.toMatch(english);
    const [described = '', examples = ''] = stdout.split('Exemples:\n');
    const options = [...described.matchAll(/^ {2}(?:-\w, )?(--\w+)/gm)].map(([, option = '']) => option);
    expect(options).toContain('--help');
    for (const option of options.filter((each) => each !== '--help')) expect(examples).toContain(option);
    expect(examples).toContain(command.replace(/ --$/, '').replace(/npm run (kb|councils)/, '$1'));
  });

  test('an unknown option is an error', async () => {
    expectMisuse(await type(command, '--nope'), '«--nope»');
  });
});

test.for(['ask', 'build', 'start'])('%s --help reads nothing but the command', async (command) => {
  const root = join(folder, '../..');
  const readable = ['bot/commands', 'bot/prepare/begun-with.ts', 'node_modules', 'package.json'];
  const limits = ['--permission', ...readable.map((path) => `--allow-fs-read=${join(root, path)}`)];
  const help = await run(process.execPath, [...limits, script(command), '--help']);
  expect(help).toMatchObject({ status: 0, stderr: '' });
});

test('-h is --help', async () => {
  expect(await type('npm run kb -- links', '-h')).toEqual(await type('npm run kb -- links', '--help'));
});

test('the help of kb describes each of its verbs', async () => {
  const { stdout } = await type('npm run kb --', '--help');
  const verbs = names.filter((name) => name.startsWith('npm run kb -- ')).map((name) => name.split(' ').at(-1));
  expect(verbs).toHaveLength(8);
  for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^ {2}${verb}\\b.* {2}\\p{Lu}`, 'mu'));
});

describe('a mistake is told, with what was likely meant:', () => {
  test.for([
    ['npm run kb --', ['links', '--chek'], '«--check»'],
    ['npm run kb --', ['lnt'], '«lint»'],
    ['npm run kb --', ['lint', '--format', 'xml'], 'text, github, json'],
    ['npm run kb --', ['graf'], '«graph»'],
    ['npm run ask --', ['--bach', 'x'], '«--batch»'],
    ['npm run teams:package --', ['--hlp'], '«--help»'],
  ] as const)('%s %j: %s', async ([command, words, meant]) => {
    expectMisuse(await type(command, ...words), meant);
  });
});

describe('what is missing or does not belong is an error:', () => {
  test.for([
    ['npm run kb --', ['nope'], '«nope»'],
    ['npm run kb --', ['lint', 'enotum'], 'paraula'],
    ['npm run kb --', ['graph', 'diagnosi', 'integrar'], '2'],
    ['npm run backup --', [], '«carpeta»'],
    ['npm run restore --', [], '«carpeta»'],
    ['npm run backup --', ['una', 'altra'], '2'],
    ['npm run chat --', ['hola'], 'paraula'],
    ['npm start --', ['8080'], 'paraula'],
    ['npm run ask --', ['--at'], '--at'],
    ['npm run teams:package --', ['-z'], '«-z»'],
  ] as const)('%s %j', async ([command, words, mention]) => {
    expectMisuse(await type(command, ...words), mention);
  });

  test('kb without a verb says which there are', async () => {
    const { status, stdout, stderr } = await type('npm run kb --');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('coverage');
  });
});

describe('a file that cannot be used is one line, and exit code 1:', () => {
  test.for([
    ['npm run ask --', ['--batch', '/not/there.txt'], '/not/there.txt'],
    ['npm run kb --', ['schema', 'nope.txt'], '«nope.txt»'],
    ['npm run kb --', ['graph', 'nope'], '«nope»'],
    ['npm run restore --', ['/not/there'], '/not/there'],
    ['npm run backup --', ['copy'], 'DATA_DIR'],
  ] as const)('%s %j', async ([command, words, mention]) => {
    const { status, stdout, stderr } = await type(command, ...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toContain(mention);
  });
});

test('every command is in package.json, and in this table', async () => {
  const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } });
  const scripts = Object.values(manifest.scripts).flatMap(
    (line) => /^node (?:--import \S+ )?(bot\/\S+)$/.exec(line)?.slice(1) ?? [],
  );
  const tried = new Set(Object.values(commands).map(([path = '']) => path));
  expect(new Set(scripts.map((path) => join(folder, '../..', path)))).toEqual(tried);
});
