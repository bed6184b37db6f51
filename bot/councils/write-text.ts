import type { Content } from '../../knowledge/content.ts';
import type { Council } from './council.ts';
import { needsOf } from './needs.ts';
import { isComplete, lacksOf } from './summary.ts';

/** Things told of the beginning of a list, and towns beside each. */
const mostLacks = 10;
const townsBeside = 4;

/** The table for a terminal: what most lack and who, and then every council, whoever needs the most first. */
export function writeText(content: Content, councils: readonly Council[]): string {
  if (councils.length === 0) return 'Encara cap ajuntament no ha compartit la diagnosi.\n';
  const needs = needsOf(content);
  const complete = councils.filter(isComplete).length;
  const lacks = lacksOf(content, councils).slice(0, mostLacks);
  const rows = councils.map(({ town, now }) => [
    ...[town.name, town.comarca, now.date, `${now.lacks.length} de ${now.lacks.length + now.has.length}`],
    now.lacks.map((key) => needs.get(key)?.short ?? key).join(', '),
  ]);
  const lines = [
    ...(councils.some(({ now }) => now.madeUp) ? ['DADES INVENTADES, per provar-ho.', ''] : []),
    `Han compartit la diagnosi: ${councils.length}. Ho tenen tot: ${complete}.`,
    '',
    'El que més falta, i a qui',
    ...aligned(lacks.map(({ need, lacking, of }) => [need.short, `${lacking.length} de ${of}`, someOf(lacking)])),
    '',
    'Ajuntaments, primer a qui més coses falten',
    ...aligned([['Municipi', 'Comarca', 'Data', 'Falten', 'Què'], ...rows]),
  ];
  return `${lines.join('\n')}\n`;
}

function someOf(councils: readonly Council[]): string {
  const named = councils.slice(0, townsBeside).map(({ town }) => town.name);
  const more = councils.length - named.length;
  return more > 0 ? `${named.join(', ')} i ${more} més` : named.join(', ');
}

/** Columns one under another; the last is as long as it is. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell)).join('  '),
  );
}
