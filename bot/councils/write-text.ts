import type { Content } from '../../knowledge/content.ts';
import type { Council } from './council.ts';
import { needsOf } from './needs.ts';
import { placesOf } from './places-of.ts';
import { isComplete, isUnfinished, lackingShare, lacksOf } from './summary.ts';

/** Things told of the beginning of a list, and towns or comarques beside each. */
const mostLacks = 10;
const placesBeside = 4;

/** The table for a terminal: what most lack and who, and then every council, whoever needs the most first. */
export function writeText(content: Content, councils: readonly Council[]): string {
  if (councils.length === 0) return 'Encara cap ajuntament no ha compartit la diagnosi.\n';
  const needs = needsOf(content);
  const complete = councils.filter(isComplete).length;
  const lacks = lacksOf(content, councils).slice(0, mostLacks);
  const madeUp = councils.filter(({ now }) => now.madeUp).length;
  const [finished, unfinished] = [false, true].map((is) => councils.filter((each) => isUnfinished(each) === is));
  const rowOf = ({ town, now }: Council) => [
    ...[town.name, town.comarca, now.date],
    `${now.approximate ? '≈ ' : ''}${now.lacks.length} de ${now.lacks.length + now.has.length}`,
    [
      ...(now.madeUp && madeUp < councils.length ? ['(inventat)'] : []),
      now.lacks.map((key) => needs.get(key)?.short ?? key).join(', ') || 'res del que ha dit',
      ...(now.unknown.length > 0 ? [`(no ho sap de ${now.unknown.length})`] : []),
    ].join(' '),
  ];
  const listed = (title: string, members: readonly Council[] = []) =>
    members.length === 0
      ? []
      : ['', title, ...aligned([['Municipi', 'Comarca', 'Data', 'Falten', 'Què'], ...members.map(rowOf)])];
  const lines = [
    ...(madeUp > 0 ? [`DADES INVENTADES, per provar-ho: les de ${madeUp} de ${councils.length} ajuntaments.`, ''] : []),
    `Han compartit la diagnosi: ${councils.length}. Ho tenen tot: ${complete}. Han d’acabar la diagnosi: ${unfinished?.length ?? 0}.`,
    '',
    'El que més falta, de qui ho ha dit, i a qui',
    ...aligned(
      lacks.map((lack) => [
        ...[lack.need.short, `${Math.round(100 * lackingShare(lack))} %`, `${lack.lacking.length} de ${lack.of}`],
        someOf(lack.lacking),
      ]),
    ),
    ...listed('Ajuntaments, primer a qui més coses falten', finished),
    ...listed('Cal acabar la diagnosi', unfinished),
  ];
  return `${lines.join('\n')}\n`;
}

function someOf(councils: readonly Council[]): string {
  const { named, more } = placesOf(councils, placesBeside);
  return more ? `${named} ${more}` : named;
}

/** Columns one under another; the last is as long as it is. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell)).join('  '),
  );
}
