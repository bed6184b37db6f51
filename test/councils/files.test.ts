import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { councilTable } from '../../bot/councils/council-table.ts';
import {
  changesSheet,
  comarquesSheet,
  councilsSheet,
  dutiesSheet,
  lacksSheet,
  servicesSheet,
} from '../../bot/councils/sheets.ts';
import { writeJson } from '../../bot/councils/write-json.ts';
import { writeCsv } from '../../bot/write-csv.ts';
import { content } from '../dialogs/real-content.ts';
import { fiveCouncils } from './five-councils.ts';

const table = councilTable(content, fiveCouncils);
const read = (csv: string) =>
  parse(csv, { bom: true, delimiter: ';', columns: true }) as Record<string, string | undefined>[];

test('a row of the table says how many things are lacking, and which', () => {
  const rows = read(writeCsv(councilsSheet(content, table)));
  expect(rows.map(({ Municipi }) => Municipi)).toEqual(['Ascó', 'Alpicat', 'Salt', 'Pau', 'la Canonja']);
  for (const row of rows) {
    expect(Object.keys(row).filter((title) => row[title] === '' && !/anterior|des d’abans/.test(title))).toEqual([]);
    expect(row['Què falta']?.split(', ')).toHaveLength(Number(row['Coses que falten']));
    expect(Object.values(row).filter((value) => value === 'falta').length).toBeLessThanOrEqual(
      Number(row['Coses que falten']),
    );
  }
  const pau = rows.find(({ Municipi }) => Municipi === 'Pau');
  const channel = Object.entries(pau ?? {}).find(([title]) => title.startsWith('Canal intern'));
  expect([pau?.['Data anterior'], channel?.[1]]).toEqual(['2025-09-30', 'falta']);
  expect(pau?.['Resolt des d’abans']?.split(', ')).toHaveLength(10);
  expect(pau?.['Perdut des d’abans']?.split(', ')).toHaveLength(1);
  const canonja = rows.find(({ Municipi }) => Municipi === 'la Canonja');
  expect(canonja).toMatchObject({
    Aproximada: 'sí',
    'Cal acabar la diagnosi': 'sí',
    Seguretat: 'per sota de l’obligatori',
    Indicadors: 'recomanat',
  });
});

test('what is lacking and what would help are told of the same councils', () => {
  const lacks = read(writeCsv(lacksSheet(content, table)));
  const eacat = lacks.find((row) => row.Què?.includes('EACAT'));
  expect(eacat).toMatchObject({ 'Ajuntaments a qui falta': '3', 'Ajuntaments que ho han dit': '4' });
  const services = read(writeCsv(servicesSheet(content, table)));
  const helped = services.filter(({ Servei }) => Servei === 'EACAT').map(({ Municipi }) => Municipi);
  expect(helped.sort()).toEqual(eacat?.['A qui']?.split(', ').sort());
});

test('comarques, duties and changes have a row for each thing that can be filtered', () => {
  const comarques = read(writeCsv(comarquesSheet(content, table)));
  const emporda = comarques.find(({ Comarca }) => Comarca === 'Alt Empordà');
  expect(emporda).toMatchObject({ Municipis: '68', 'Que n’han dit prou': '1', 'Hi falta (%)': '27' });
  // Seven of Ascó, three of Pau, three of Salt, and two areas of la Canonja.
  expect(dutiesSheet(content, table).rows).toHaveLength(15);
  const changes = read(writeCsv(changesSheet(content, table)));
  const ofPau = changes.filter(({ Municipi }) => Municipi === 'Pau').map(({ Canvi }) => Canvi);
  expect(ofPau).toEqual(['perdut', ...Array(10).fill('resolt')]);
});

test('the JSON has the same figures', () => {
  const json = JSON.parse(writeJson(content, table, '2026-11-29'));
  expect(json.date).toBe('2026-11-29');
  expect(json.madeUp).toBe(false);
  const [asco] = json.councils;
  expect([asco.town, asco.now.lacks.length, asco.now.legal.length, asco.before]).toEqual(['Ascó', 11, 7, null]);
  expect(json.lacks.find(({ need }: { need: string }) => need === 'eina:eacat')).toMatchObject({ of: 4, legal: 0 });
});

test('any text comes back as it was from a CSV', () => {
  const cell = fc.string({ minLength: 1, unit: 'binary' });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const csv = writeCsv({ columns: ['a', 'b'], rows });
      const back = parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n', from_line: 2 });
      expect(back).toEqual(rows);
    }),
  );
});

test('a cell of several lines is one cell, and what is written by people is no formula', () => {
  const csv = writeCsv({ columns: ['a', 'b'], rows: [['one\ntwo', '=1+1']] }, { isOfPeople: true });
  expect(csv).toBe('\u{feff}a;b\r\n"one\ntwo";\'=1+1\r\n');
});
