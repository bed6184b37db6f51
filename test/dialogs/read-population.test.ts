import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askAt } from '../../bot/commands/ask-at.ts';
import type { LabelledPopulation } from '../understanding/labelled.ts';
import { knowledge } from './real-knowledge.ts';

interface Value {
  population: number | null;
  town: string | null;
  band: string;
}

const read = (text: string) => askAt(knowledge, 'diagnosi/poblacio', text).value as Value | null;
const town = (text: string) => read(text)?.town ?? null;

describe('a town whose name is only an article', () => {
  test.each(['Les', 'les', 'som de Les', "l'ajuntament de Les", 'AJUNTAMENT DE LES', "Les, Val d'Aran"])(
    '«%s»',
    (text) => expect(town(text)).toBe('Les'),
  );
  test.each(['les Preses', 'Borges Blanques, les', 'Masies de Voltregà (les)'])('«%s» is another', (text) => {
    expect(town(text)).not.toBeNull();
    expect(town(text)).not.toBe('Les');
  });
});

describe('a name as it sounds', () => {
  test.each([
    ['serdanyola', 'Cerdanyola del Vallès'],
    ['granoyers', 'Granollers'],
    ['Bañolas', 'Banyoles'],
    ['savadell', 'Sabadell'],
    ['mont roig del camp', 'Mont-roig del Camp'],
  ])('«%s» is %s', (text, name) => expect(town(text)).toBe(name));
});

describe('a name that is not where they are', () => {
  test.each(['Diputació de Barcelona', 'Consell Comarcal del Bages', 'prop de Vic', 'Badajoz', 'Perpinyà', 'Osona'])(
    '«%s»',
    (text) => expect(read(text)).toBeNull(),
  );
});

test('five digits beside a town of their province are its postcode', () => {
  expect(read('17600 Figueres')).toMatchObject({ town: 'Figueres' });
  expect(read('17600 Figueres')?.population).not.toBe(17_600);
  expect(read('Figueres, 47.200 hab.')).toMatchObject({ town: 'Figueres', population: 47_200 });
});

test('what the team of this bot has imagined that people reply is read', () => {
  const folder = join(import.meta.dirname, '../understanding');
  const names = readdirSync(folder).filter((name) => /^tuning-population.*\.yaml$/.test(name));
  const all = names.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as LabelledPopulation[]);
  const wrong = all.filter((reply) => {
    const value = read(reply.q);
    return (value?.population ?? null) !== reply.population || (reply.town !== null && value?.town !== reply.town);
  });
  expect(wrong.length / all.length).toBeLessThan(0.01);
});

test('a bound with decimals is of whole people', () => {
  expect(read('més de 20500,5')).toMatchObject({ population: null, band: '>20000' });
});

test('any mix of figures, words for numbers and signs is read without failing', () => {
  const piece = fc.constantFrom(
    ...'12 345 . , mil k i y and 8 entre de a més menys passem dels cents vint dos nou -5 % € hab ( ) 08500 + > ’ mig'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', ' '), (pieces, between) => {
      const value = read(pieces.join(between));
      if (value && value.population !== null)
        expect(Number.isInteger(value.population) && value.population >= 20).toBe(true);
      if (value && value.population === null) expect(value.band).toMatch(/^[<>]?\d+(-\d+)?$/);
    }),
  );
});
