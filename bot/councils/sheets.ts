import type { Content } from '../../knowledge/content.ts';
import type { Table } from '../write-csv.ts';
import { bandsInWords } from './bands-in-words.ts';
import { type Council, type Diagnosed, standingNames } from './council.ts';
import { kindNames, type Need, needsOf } from './needs.ts';
import { placesOf } from './places-of.ts';
import { changeOf, groupsBy, isUnfinished, lackingShare, lacksOf, servicesOf } from './summary.ts';

/** Councils, or comarques, that are named in one cell. */
const mostPlaces = 10;

/** A table of plain values, for a file: what a spreadsheet shows and another program reads. */
export interface Sheet extends Table {
  name: string;
  /** How many of the first columns say which row it is. */
  named: number;
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
    named: 2,
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

/**
 * One row for each thing that somebody lacks, in the order of their share. Who they are, while they are few; otherwise in which comarques
 * there are the most: each by its name is in the table of the councils, in the column of the thing.
 */
export function lacksSheet(content: Content, councils: readonly Council[]): Sheet {
  return {
    name: 'Què falta',
    named: 1,
    columns: [
      ...['Què', 'Mena', 'Hi falta (%)', 'Ajuntaments a qui falta', 'Ajuntaments que ho han dit', 'Ho demana la llei'],
      'A qui',
    ],
    rows: lacksOf(content, councils).map((lack) => {
      const { need, lacking, of, legal } = lack;
      const { named, more } = placesOf(lacking, mostPlaces);
      return [
        ...[need.title, kindNames[need.kind], Math.round(100 * lackingShare(lack)), lacking.length, of, legal],
        [named, more].filter(Boolean).join(' '),
      ];
    }),
  };
}

/** One row for each comarca, where the most is lacking of what was told first. */
export function comarquesSheet(content: Content, councils: readonly Council[]): Sheet {
  const groups = groupsBy(content, councils, content.towns, ({ comarca }) => comarca);
  return {
    name: 'Comarques',
    named: 1,
    columns: [
      ...['Comarca', 'Municipis', 'Ajuntaments que l’han compartida', 'Que n’han dit prou', 'Hi falta (%)'],
      ...['El que més falta', 'A quants'],
    ],
    rows: groups.map(({ name, towns, councils: members, finished, share, most }) => [
      ...[name, towns, members.length, finished, share === null ? null : Math.round(100 * share)],
      ...[most?.need.title ?? null, most?.lacking.length ?? null],
    ]),
  };
}

/** One row for each council and thing that the law asks for and is lacking. */
export function dutiesSheet(content: Content, councils: readonly Council[]): Sheet {
  const needs = needsOf(content);
  return {
    name: 'Deures',
    named: 1,
    columns: ['Municipi', 'Codi INE', 'Comarca', 'Habitants', 'Què demana la llei', 'Data'],
    rows: councils.flatMap(({ town, now }) =>
      now.legal.map((key) => [
        ...[town.name, town.code, town.comarca, town.population, needs.get(key)?.title ?? key, now.date],
      ]),
    ),
  };
}

/** One row for each council and thing that it solved or lost since the diagnosis before. */
export function changesSheet(content: Content, councils: readonly Council[]): Sheet {
  const needs = needsOf(content);
  return {
    name: 'Canvis',
    named: 1,
    columns: ['Municipi', 'Codi INE', 'Comarca', 'Canvi', 'Què', 'Data anterior', 'Data'],
    rows: councils.flatMap((council) => {
      const { town, before, now } = council;
      const { lost = [], solved = [] } = changeOf(council) ?? {};
      const rows = (keys: readonly string[], what: string) =>
        keys.map((key) => [
          ...[town.name, town.code, town.comarca, what, needs.get(key)?.title ?? key, before?.date ?? null, now.date],
        ]);
      return [...rows(lost, 'perdut'), ...rows(solved, 'resolt')];
    }),
  };
}

/** One row for each service and council that it would help, with what. */
export function servicesSheet(content: Content, councils: readonly Council[]): Sheet {
  const bands = bandsInWords(content);
  const needs = needsOf(content);
  return {
    name: 'Serveis',
    named: 1,
    columns: ['Servei', 'Codi INE', 'Municipi', 'Comarca', 'Franja', 'Per a què', 'Data'],
    rows: [...servicesOf(councils)].flatMap(([id, helped]) =>
      helped.map(({ council: { town, band, now }, needs: keys }) => [
        ...[content.services.get(id)?.name ?? id, town.code, town.name, town.comarca, bands.get(band) ?? band],
        ...[keys.map((key) => needs.get(key)?.title ?? key).join(', '), now.date],
      ]),
    ),
  };
}
