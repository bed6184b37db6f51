import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptTexts } from '../../bot/prepare/kept-texts.ts';
import { contentReader } from '../../bot/reload/content-reader.ts';
import { contentFolder, loadContent } from '../../knowledge/load/load-content.ts';
import { ContentError } from '../../knowledge/load/mistake.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { content } from '../dialogs/real-content.ts';
import { copyContent, refusal, replace } from '../knowledge/broken-content.ts';

test('what another process reads is what this one would', async () => {
  const { folder, edit } = copyContent();
  edit('services/copia.yaml', (text) => text.replace(/^summary: .*$/m, 'summary: una altra cosa'));
  const read = await contentReader(folder, null)();
  expect(read.services.get('copia')?.summary).toBe('una altra cosa');
  expect(read).toEqual(loadContent(folder));
});

test('its mistakes come with their places', async () => {
  const { folder, edit } = copyContent();
  edit('services/copia.yaml', replace('summary:', 'resum:'));
  const told = await contentReader(folder, null)().catch((error: unknown) => error);
  expect(told).toBeInstanceOf(ContentError);
  expect((told as ContentError).mistakes).toEqual(refusal(folder).mistakes);
});

test('the process stays, and reads what is there each time; with mistakes or without', async () => {
  const { folder, edit } = copyContent();
  const read = contentReader(folder, null);
  const first = await read();
  edit('services/copia.yaml', replace('summary:', 'resum:'));
  await expect(read()).rejects.toBeInstanceOf(ContentError);
  edit('services/copia.yaml', (text) => text.replace(/^resum: .*$/m, 'summary: una altra cosa'));
  // Asked for twice at once, it is read twice, one after the other.
  const [second, third] = await Promise.all([read(), read()]);
  expect(first.services.get('copia')?.summary).not.toBe('una altra cosa');
  expect(second.services.get('copia')?.summary).toBe('una altra cosa');
  expect(third).toEqual(second);
});

test('one that has rested, or that was ended, is followed by another', async () => {
  const read = contentReader(contentFolder, null, 0);
  await read();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await read()).toEqual(content);
});

test('a process that ends badly is told, with what it said', async () => {
  await expect(contentReader('/no/hi/és', temporaryFolder())()).rejects.toThrow(/exit code 1.*run\.cjs/s);
});

test('what is kept of each text is what it says, and what has changed is read again', () => {
  const { folder, edit } = copyContent();
  const file = join(temporaryFolder(), 'texts');
  const read = () => {
    const { check, keep } = keptTexts(file);
    const read = loadContent(folder, check);
    keep();
    return read;
  };
  expect(read()).toEqual(content);
  expect(existsSync(file)).toBe(true);
  expect(read()).toEqual(content);
  edit('services/copia.yaml', (text) => text.replace(/^summary: .*$/m, 'summary: una altra cosa'));
  expect(read()).toEqual(loadContent(folder));
});

test('a mistake that shows beside other files has its place, though its text is kept', () => {
  const { folder, edit } = copyContent();
  const file = join(temporaryFolder(), 'texts');
  const mistakes = () => {
    const { check, keep } = keptTexts(file);
    try {
      loadContent(folder, check);
    } catch (error) {
      return (error as ContentError).mistakes;
    } finally {
      keep();
    }
    throw new Error('The broken content was loaded.');
  };
  edit('services/copia.yaml', (text) => text.replace(/^id: .*$/m, 'id: eacat'));
  const first = mistakes();
  expect(first.length).toBeGreaterThan(0);
  expect(mistakes()).toEqual(first);
});

test('what is kept and was damaged is read again', () => {
  const file = join(temporaryFolder(), 'texts');
  const { check, keep } = keptTexts(file);
  loadContent(undefined, check);
  keep();
  const kept = readFileSync(file);
  kept[kept.length >> 1] = (kept[kept.length >> 1] as number) ^ 1;
  writeFileSync(file, kept);
  expect(loadContent(undefined, keptTexts(file).check)).toEqual(content);
});
