import { request } from 'node:http';
import { expect, test } from 'vitest';
import { insertBelow, replace } from '../knowledge/broken-content.ts';
import { openPreview } from './open-preview.ts';

const timeout = 60_000;

/** Asks as whoever says that the machine has another name would. */
function ask(url: string, host: string, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once('error', reject).end();
  });
}

test('it is shown to this machine alone, and nothing is changed there', { timeout }, async () => {
  const { url } = await openPreview();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  for (const host of ['127.0.0.1:3978', 'localhost', '[::1]:80']) expect(await ask(url, host)).toBe(200);
  for (const host of ['exemple.cat', '127.0.0.1.exemple.cat', 'localhost.exemple.cat:80', '192.168.1.2', '@']) {
    expect([host, await ask(url, host)]).toEqual([host, 421]);
  }
  expect(await ask(url, 'localhost', 'POST')).toBe(405);
});

test('what is in the content, or is asked, is a text and no part of the page', { timeout }, async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const { url } = await openPreview(({ edit }) => {
    edit('services/copia.yaml', (text) => text.replace(/^summary: .*$/m, `summary: '${evil}'`));
    edit('services/copia.yaml', insertBelow('aliases:', `  - '${evil}'`));
    edit('services/copia.yaml', (text) => text.replace(/^( +- q:) .*$/m, `$1 '${evil}'`));
  });
  const paths = [
    'serveis',
    'serveis/copia',
    `serveis/${encodeURIComponent(evil)}`,
    `pregunta?q=${encodeURIComponent(evil)}`,
  ];
  for (const path of paths) {
    const page = await (await fetch(url + path)).text();
    expect([path, page.includes(evil)]).toEqual([path, false]);
  }
});

test('what is not there is said, with the way back', { timeout }, async () => {
  const { url } = await openPreview();
  for (const path of [
    'serveis/cap',
    'guies/cap',
    'model/cap',
    'materies/cap',
    'serveis/copia/mes',
    'res',
    '%E0%A4%A',
    '__proto__',
  ]) {
    const response = await fetch(url + path);
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.text()).toContain('href="/"');
  }
});

test('the whole chat is led to as often as it is asked for', { timeout }, async () => {
  const { url } = await openPreview();
  const ask = async () => {
    const response = await fetch(`${url}xat`, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };
  const first = await ask();
  expect(first).toEqual([302, expect.stringMatching(/^http:\/\/127\.0\.0\.1:/)]);
  expect(await ask()).toEqual(first);
});

test('content that has mistakes from the beginning is told, and shown once it has none', { timeout }, async () => {
  const { url, edit } = await openPreview(({ edit }) => edit('services/copia.yaml', replace('summary:', 'resum:')));
  expect(await (await fetch(url)).text()).toContain('Hi ha 1 error als continguts');
  edit('services/copia.yaml', replace('resum:', 'summary:'));
  await expect.poll(async () => (await fetch(`${url}serveis/copia`)).text(), { timeout: 20_000 }).toContain('Còpia');
});
