import type { Content } from '../../knowledge/content.ts';
import type { Table } from '../write-csv.ts';
import { bandsInWords } from './bands-in-words.ts';
import { type Council, type Diagnosed, standingNames } from './council.ts';
import { kindNames, type Need, needsOf } from './needs.ts';
import { changeOf, isUnfinished, lacksOf, servicesOf } from './summary.ts';

/** A table of plain values, for a file: what a spreadsheet shows and another program reads. */
export interface Sheet extends Table {
  name: string;
}

/** One row for each council: who it is, how much it lacks, and where it stands in each thing. */
export function councilsSheet(content: Content, councils: readonly Council[]): Sheet {
  const bands = bandsInWords(content);
  const needs = needsOf(content);
  const areas = [...needs.values()].filter(({ kind }) => kind === 'ambit');
  const things = [...needs.values()].filter(({ kind }) => kind !== 'ambit');
  const standings = new Map(standingNames(content, 1));
  const titles = (keys: readonly string[]) => keys.map((key) => needs.get(key)?.short ?? key).join(', ');
  return {
    name: 'Ajuntaments',
    columns: [
      ...['Codi INE', 'Municipi', 'Comarca', 'Província', 'Habitants', 'Franja', 'Data', 'Data anterior'],
      ...['Coses que falten', 'Coses demanades', 'No ho sap', 'Què falta', 'Ho demana la llei', 'Resolt des d’abans'],
      ...['Perdut des d’abans', 'Aproximada', 'Cal acabar la diagnosi', 'Inventada'],
      ...areas.map(({ title }) => title),
      ...things.map(({ title }) => title),
    ],
    rows: councils.map((council) => {
      const { town, band, now, before } = council;
      const change = changeOf(council);
      return [
        ...[town.code, town.name, town.comarca, town.province, town.population, bands.get(band) ?? band],
        ...[now.date, before?.date ?? null, now.lacks.length, now.lacks.length + now.has.length, now.unknown.length],
        ...[titles(now.lacks) || nothing, titles(now.legal) || nothing],
        ...[change && (titles(change.solved) || nothing), change && (titles(change.lost) || nothing)],
        ...[yesOrNo(now.approximate), yesOrNo(isUnfinished(council)), yesOrNo(now.madeUp)],
        ...areas.map(({ id }) => standings.get(now.standings.get(id) ?? 'not-asked') ?? null),
        ...things.map((need) => stateIn(now, need)),
      ];
    }),
  };
}

const nothing = 'res del que ha dit';

function yesOrNo(is: boolean): string {
  return is ? 'sí' : 'no';
}

/** No cell is empty: it would look as if nothing were lacking. */
function stateIn({ has, lacks, unknown, standings }: Diagnosed, { key, kind }: Need): string {
  if (lacks.includes(key)) return 'falta';
  if (has.includes(key)) return 'ho té';
  if (unknown.includes(key)) return 'no ho sap';
  // The law of a duty is then told in the area where it is, and it is not asked for one by one.
  return kind === 'deure' && standings.size > 0 ? 'es mira als àmbits' : 'no se li demana';
}

/** One row for each thing that somebody lacks, what most lack first. */
export function lacksSheet(content: Content, councils: readonly Council[]): Sheet {
  return {
    name: 'Què falta',
    columns: ['Què', 'Mena', 'Ajuntaments a qui falta', 'Ajuntaments que ho han dit', 'Ho demana la llei', 'A qui'],
    rows: lacksOf(content, councils).map(({ need, lacking, of, legal }) => [
      ...[need.title, kindNames[need.kind], lacking.length, of, legal],
      lacking.map(({ town }) => town.name).join(', '),
    ]),
  };
}

/** One row for each service and council that it would help, with what. */
export function servicesSheet(content: Content, councils: readonly Council[]): Sheet {
  const bands = bandsInWords(content);
  const needs = needsOf(content);
  return {
    name: 'Serveis',
    columns: ['Servei', 'Codi INE', 'Municipi', 'Comarca', 'Franja', 'Per a què', 'Data'],
    rows: [...servicesOf(councils)].flatMap(([id, helped]) =>
      helped.map(({ council: { town, band, now }, needs: keys }) => [
        ...[content.services.get(id)?.name ?? id, town.code, town.name, town.comarca, bands.get(band) ?? band],
        ...[keys.map((key) => needs.get(key)?.title ?? key).join(', '), now.date],
      ]),
    ),
  };
}
