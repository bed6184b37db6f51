import { describe, expect, test } from 'vitest';
import { councilTable } from '../../bot/councils/council-table.ts';
import { choicesOf, readFilters } from '../../bot/councils/filters.ts';
import { madeUpPlans } from '../../bot/councils/made-up.ts';
import { makeOutlines } from '../../bot/councils/make-outlines.ts';
import { councilsPage } from '../../bot/councils/page/councils-page.ts';
import { writeText } from '../../bot/councils/write-text.ts';
import type { BrowserFiles } from '../../bot/webchat/bundle/browser-files.ts';
import { pageSentences } from '../../locales/webchat.ts';
import { content } from '../dialogs/real-content.ts';

const plans = madeUpPlans(content, content.towns.length, '2026-11-29').toSorted(
  (a, b) => a.town.localeCompare(b.town) || b.date.localeCompare(a.date),
);
const councils = councilTable(content, plans);
const outlines = makeOutlines(content.towns);

/** The page of all the councils, made up, as an address asks for it. */
function pageAt(query: Record<string, string>): string {
  const files = { addressOf: (name: string) => `/${name}` } as BrowserFiles;
  const context = { language: 'ca' as const, t: pageSentences('ca'), files, nonce: 'x' };
  const filters = readFilters(query, choicesOf(content));
  const looked = { content, councils, filters, outlines, owner: 'Diputació d’Exemple', today: '2026-11-29' };
  return councilsPage(context, looked).text;
}

/** The cells of a table, row by row, with nothing but their text. */
function cellsIn(page: string, heading: string): string[][] {
  const [, table = ''] = page.slice(page.indexOf(`<h2 id="${heading}">`)).match(/<tbody>(.*?)<\/tbody>/s) ?? [];
  return table
    .split('</tr>')
    .filter((row) => row.includes('<td'))
    .map((row) => row.split(/<\/t[hd]>/).map((cell) => cell.replace(/<[^>]*>/g, '').trim()));
}

describe('what most lack', () => {
  const rows = cellsIn(pageAt({}), 'lacks');
  const shares = rows.map(([, told = '']) => Number(/^(\d+)\s%/.exec(told)?.[1]));

  test('is said by its share and its number, the largest share first', () => {
    for (const [, told] of rows) expect(told).toMatch(/^\d+\s%: [\d.]+ de [\d.]+$/);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  test('is told with few places, and the rest counted', () => {
    for (const [, , places = ''] of rows) expect(places).toMatch(/^([^,]+ \(\d+\)(, | )){3}i \d+ comarques més/);
  });

  test('is the same at the terminal', () => {
    const [first = ''] = rows[0] ?? [];
    const [, , , , line = ''] = writeText(content, councils).split('\n').slice(1);
    expect(first).toContain('Actes i acords');
    expect(line).toMatch(/^Actes a la Generalitat +65 % +516 de 799 +Alt Empordà \(44\), /);
  });
});

test('names are set with the curved apostrophe, and what the form sends is as it is written', () => {
  const page = pageAt({ comarca: "Pla de l'Estany" });
  expect(page).toContain('<option value="Pla de l&#39;Estany" selected>Pla de l’Estany</option>');
  const [main = ''] = /<main.*<\/main>/s.exec(page) ?? [];
  expect(main.replace(/<[^>]*>/g, '').match(/.{20}&#39;.{20}/g)).toBeNull();
});

test('a service of one province is needed by councils of that province alone', () => {
  const needed = (query: Record<string, string>) => /<li>BOPB \(Barcelona\): ([\d.]+)/.exec(pageAt(query))?.[1];
  expect(needed({ provincia: 'Barcelona' })).toBeDefined();
  expect(needed({})).toBe(needed({ provincia: 'Barcelona' }));
  expect(needed({ provincia: 'Girona' })).toBeUndefined();
});
