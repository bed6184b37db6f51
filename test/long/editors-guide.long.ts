import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenExamples } from '../../bot/commands/kb/broken-examples.ts';
import { playExamples } from '../../bot/commands/kb/play-examples.ts';
import { playTalk } from '../../bot/commands/kb/play-talk.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadLibrary } from '../../knowledge/load/load-content.ts';
import { exportContent } from '../../knowledge/report/export-content.ts';
import { copyContent } from '../knowledge/broken-content.ts';
import { rememberedCheck } from '../knowledge/load-again.ts';

const today = '2026-10-12';
const page = readFileSync(join(import.meta.dirname, '../../docs/editors.ca.md'), 'utf8');
/** What is done under each heading, for those that tell to do something and what comes of it. */
const tasks = page
  .split(/^## /m)
  .map((section) => ({ title: section.split('\n', 1)[0] ?? '', section }))
  .filter(({ section }) => section.includes('Prova-ho:'));

test('the page tells how to do each thing', () => {
  expect(tasks.map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      'Corregeix una dada',
      'Afegeix una pregunta',
      'Afegeix un servei',
      'Afegeix un àmbit',
      'Canvia un nivell',
      'Afegeix una guia',
      'Afegeix o reanomena una opció',
      'Afegeix una pregunta a una guia, o treu-la',
      'Afegeix una ordre',
      'Afegeix un sinònim',
      "Afegeix un document d'exemple",
      'Afegeix una llei',
      'Escriu en castellà i en anglès',
    ]),
  );
});

describe.each(tasks)('$title', ({ section }) => {
  test('done as it is told, the content is right and says what is told', () => {
    const content = copyContent();
    for (const block of section.matchAll(/`knowledge\/content\/([^`]+)`:\n\n((?:```[\s\S]*?```\n+)+)/g)) {
      const [, file = '', blocks = ''] = block;
      for (const [, kind, text = ''] of blocks.matchAll(/```(diff|yaml)\n([\s\S]*?)```/g)) {
        if (kind === 'diff') content.edit(file, (before) => patched(before, text));
        else {
          expect(existsSync(join(content.folder, file))).toBe(false);
          writeFileSync(join(content.folder, file), text);
        }
      }
    }
    const library = loadLibrary(content.folder, rememberedCheck);
    const knowledge = createKnowledge(library.content);
    expect(brokenExamples(library, playExamples(library, today, knowledge)).map(({ message }) => message)).toEqual([]);
    const tried = [...section.matchAll(/^Prova-ho: (?:«(.*)»|`npm run -s kb -- export`) ha de dir «(.*)»\.$/gm)];
    expect(tried).not.toEqual([]);
    for (const [, said, says = ''] of tried) {
      const told = said
        ? playTalk(knowledge, said.split('», «'), today).text
        : JSON.stringify(exportContent(library.content));
      expect(told).toContain(says);
    }
  }, 60_000);
});

/** A text with a change made: the lines that are there and go, those that come, and those that say where. */
function patched(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (other: string) =>
    lines
      .filter((line) => !line.startsWith(other))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  expect(text).toContain(side('+'));
  return text.replace(side('+'), () => side('-'));
}
