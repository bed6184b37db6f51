import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { askOnce } from '../../bot/commands/ask-once.ts';
import { realKnowledge } from './real-knowledge.ts';
import { linesOf, type Ran, type RunOptions, run } from './run.ts';
import { temporaryFolder } from './temporary-folder.ts';

const timeout = 30_000;
const root = join(import.meta.dirname, '../..');
/** As `npm run ask` runs it. */
const command = ['--import', join(root, 'bot/launch.js'), join(root, 'bot/commands/ask.ts')];
const ask = (args: readonly string[], options?: RunOptions) => run(process.execPath, [...command, ...args], options);

/** What every answer has, whatever it is. */
const shape = {
  q: expect.any(String),
  kind: expect.toSatisfy((kind) => ['answer', 'choose', 'unknown', 'command', 'guide'].includes(kind)),
  service: expect.toSatisfy((id) => id === null || typeof id === 'string'),
  topic: expect.toSatisfy((id) => id === null || typeof id === 'string'),
  score: expect.toSatisfy((score) => score >= 0 && score <= 1),
  text: expect.stringMatching(/\S/),
  sources: expect.any(Array),
  alternatives: expect.any(Array),
};
const otherKeys = ['command', 'value'];

function parsed({ stdout, stderr, status }: Ran) {
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return linesOf(stdout).map((line) => {
    const answer = JSON.parse(line);
    expect(answer).toMatchObject(shape);
    expect(Object.keys(answer).filter((key) => !(key in shape) && !otherKeys.includes(key))).toEqual([]);
    for (const source of answer.sources) expect(source.url).toMatch(/^https?:\/\//);
    for (const each of answer.alternatives) {
      expect(each).toEqual({
        service: expect.any(String),
        topic: expect.any(String),
        label: expect.any(String),
        score: expect.any(Number),
      });
    }
    return answer;
  });
}

function expectOneLine({ status, stdout, stderr }: Ran, mention: string, code = 1): void {
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(linesOf(stderr)).toHaveLength(1);
  expect(stderr).toContain(mention);
}

describe('one question', { timeout }, () => {
  test('through npm, is one line of JSON and nothing else', async () => {
    const ran = await run('npm', ['run', '-s', 'ask', '--', 'què és l’e-NOTUM?', '--json']);
    const answers = parsed(ran);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ q: 'què és l’e-NOTUM?', kind: 'answer', service: 'enotum', topic: 'que-es' });
    expect(answers[0].sources.length).toBeGreaterThan(0);
  });

  test('without --json is the answer to read', async () => {
    const { stdout, status } = await ask(['què', 'és', 'l’e-NOTUM?']);
    expect(status).toBe(0);
    expect(stdout).toContain('e-NOTUM');
    expect(() => JSON.parse(stdout)).toThrow();
  });

  test('that begins with a dash goes after «--»', async () => {
    const [answer] = parsed(await ask(['--json', '--', '- què és l’e-NOTUM?']));
    expect(answer).toMatchObject({ q: '- què és l’e-NOTUM?', service: 'enotum' });
    expectOneLine(await ask(['- què és l’e-NOTUM?']), '«--»', 2);
  });

  test('«help» is a question like any other', async () => {
    const [answer] = parsed(await ask(['help', '--json']));
    expect(answer).toMatchObject({ kind: 'command', command: 'help' });
  });
});

describe('a message that asks for two things', () => {
  const both = askOnce(realKnowledge, 'què és e-NOTUM i quant costa el T-CAT?');
  const compared = askOnce(realKnowledge, 'diferència entre e-TRAM i FUE');

  test('has the first as its answer, and the second among the alternatives', () => {
    expect(both).toMatchObject({ kind: 'answer', service: 'enotum', topic: 'que-es' });
    expect(both.alternatives).toMatchObject([{ service: 't-cat', topic: 'cost' }]);
    expect(compared).toMatchObject({ kind: 'answer', service: 'etram', topic: 'que-es' });
    expect(compared.alternatives).toMatchObject([{ service: 'fue', topic: 'que-es' }]);
  });

  test('says both, with the sources of the first', () => {
    expect(both.text).toMatch(/e-NOTUM · què és.*T-CAT · què costa/s);
    expect(compared.text).toMatch(/e-TRAM · què és.*FUE Local · què és/s);
    for (const { sources } of [both, compared]) expect(sources.length).toBeGreaterThan(0);
    const first = askOnce(realKnowledge, 'què és l’e-NOTUM?').sources.map(({ url }) => url);
    expect(first).toEqual(expect.arrayContaining(both.sources.map(({ url }) => url)));
  });
});

test('the language changes only the text', () => {
  const [ca, es, en] = ['quant costa e-NOTUM?', '¿cuánto cuesta e-NOTUM?', 'how much does e-NOTUM cost?'].map((q) =>
    askOnce(realKnowledge, q),
  );
  const others = (asked = ca) => ({
    kind: asked?.kind,
    service: asked?.service,
    topic: asked?.topic,
    sources: asked?.sources,
  });
  expect(others(es)).toEqual(others(ca));
  expect(others(en)).toEqual(others(ca));
  expect(new Set([ca?.text, es?.text, en?.text]).size).toBe(3);
  const labels = (q: string) => askOnce(realKnowledge, q).alternatives.map(({ label }) => label);
  expect(labels('diferencia entre e-TRAM y FUE, por favor')).toEqual(labels('diferència entre e-TRAM i FUE'));
});

test('an order to change the language is that order', () => {
  for (const q of ['en castellano, por favor', "parla'm en anglès", "canvia d'idioma"]) {
    expect(askOnce(realKnowledge, q)).toMatchObject({ kind: 'command', command: 'language', service: null });
  }
});

describe('--batch', { timeout }, () => {
  test('gives one object a line, in order', async () => {
    const utterances = [
      ['què és l’e-NOTUM?', 'answer'],
      ['enrere', 'command'],
      ['vull fer la diagnosi', 'guide'],
      ['xqzw wqzx zzqx', 'unknown'],
      ['"cometes" i \\barres\\', null],
      ['👩🏽‍💻', null],
      ['x'.repeat(3000), null],
    ] as const;
    const file = join(temporaryFolder(), 'utterances.txt');
    writeFileSync(file, utterances.map(([utterance]) => `${utterance}\n`).join(''));
    const answers = parsed(await ask(['--batch', file]));
    expect(answers.map(({ q }) => q)).toEqual(utterances.map(([utterance]) => utterance));
    for (const [index, [, kind]] of utterances.entries()) if (kind) expect(answers[index].kind).toBe(kind);
    expect(answers[1].command).toBe('back');
    expect(answers[3]).toMatchObject({ service: null, topic: null, sources: [] });
  });

  test('reads standard input when it is «-», with any line ends and a last line without one; a blank line gives none', async () => {
    const answers = parsed(await ask(['--batch', '-'], { input: '\nhola\r\n\r\n \t \nenrere\ngràcies' }));
    expect(answers.map(({ q }) => q)).toEqual(['hola', 'enrere', 'gràcies']);
  });

  test('with --at reads every line as the reply to that question', async () => {
    const replies = [
      ['Tona', { population: expect.any(Number), town: 'Tona', band: '5000-10000' }],
      ['20.000', { population: 20_000, town: null, band: '15000-20000' }],
      ['20.001', { population: 20_001, town: null, band: '>20000' }],
      ['10.000 habitants', { population: 10_000, town: null, band: '10000-15000' }],
      ['4999', { population: 4999, town: null, band: '<5000' }],
      ['entre 5.000 i 12.000', null],
      ['hola', null],
    ] as const;
    const input = replies.map(([reply]) => `${reply}\n`).join('');
    const answers = parsed(await ask(['--batch', '-', '--at', 'diagnosi/poblacio'], { input }));
    expect(answers).toHaveLength(replies.length);
    for (const [index, [, value]] of replies.entries()) {
      if (value) expect(answers[index].value).toMatchObject(value);
      else expect(answers[index].value).toBeNull();
    }
  });

  test('of a file that is not there is one clear line', async () => {
    expectOneLine(await ask(['--batch', '/not/there.txt']), '/not/there.txt');
  });
});

describe('--at', { timeout }, () => {
  test('gives what was understood', async () => {
    const [answer] = parsed(await ask(['Tona', '--json', '--at', 'diagnosi/poblacio']));
    expect(answer.value).toMatchObject({ population: expect.any(Number), town: 'Tona', band: '5000-10000' });
  });

  test('a question that does not exist is one clear line', async () => {
    expectOneLine(await ask(['Tona', '--json', '--at', 'diagnosi/nope']), '«diagnosi/nope»');
  });

  test.for(['nope/poblacio', 'diagnosi', 'diagnosi/', '/', '__proto__/poblacio'])('%s does not exist', (at) => {
    expect(() => askAt(realKnowledge, at, 'Tona')).toThrow(`«${at}»`);
  });
});

test.for([[], [''], ['  '], ['--json'], ['--nope'], ['--batch'], ['què és l’e-NOTUM?', '--batch', '-']])(
  '%j is told how to ask',
  { timeout },
  async (args) => {
    expectOneLine(await ask(args), 'npm run ask', 2);
  },
);
