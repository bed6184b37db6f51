import { describe, expect, test } from 'vitest';
import { askAt } from '../../bot/commands/ask-at.ts';
import { knowledge } from './real-knowledge.ts';

const read = (text: string) => askAt(knowledge, 'diagnosi/poblacio', text);

describe('figures that settle a band are taken', () => {
  test.each([
    ['entre 6.000 i 7.000', '5000-10000'],
    ['de 5.000 a 10.000', '5000-10000'],
    ['menys de 4.000', '<5000'],
    ['no arribem a 5.000', '<5000'],
    ['més de 30.000', '>20000'],
    ['passem dels vint mil', '>20000'],
    ['just per sota de 10.000', '5000-10000'],
    ['poc més de 10.000', '10000-15000'],
    ['gairebé deu mil', '5000-10000'],
    ['casi 20.000', '15000-20000'],
    ['passem de 15.000 i no arribem a 20.000', '15000-20000'],
    ['entre quince y veinte mil', '15000-20000'],
    ['no arribem a 10.000 però de 8.000 sí que passem', '5000-10000'],
    ['de 15.000 sí que passem, però no arribem als 20.000', '15000-20000'],
  ])('«%s» is %s', (text, band) => {
    expect(read(text).value).toMatchObject({ population: null, band });
  });

  test('and are told as they were said', () => {
    expect(read('entre 6.000 i 7.000').text).toContain('entre 6.000 i 7.000 habitants');
  });
});

describe('what settles none is asked, saying why', () => {
  test.each([
    'entre 9.000 i 11.000',
    'més de 5.000',
    'menys de 15.000',
    '08500',
    'INE 17095',
    'P0828300J',
    '12.34.567',
  ])('«%s»', (text) => {
    expect(read(text)).toMatchObject({ kind: 'guide', value: null });
  });

  test('a body that is no council is told what it gets', () => {
    expect(read('som del consell comarcal d’Osona').text).toContain('consell comarcal');
    expect(read('som del consell comarcal d’Osona').value).toBeNull();
  });
});

describe('towns', () => {
  test.each([
    ['Vic (Barcelona)', 'Vic'],
    ['Olot, Girona', 'Olot'],
    ['Tona (Osona)', 'Tona'],
    ['no soc de Tona, soc de Taradell', 'Taradell'],
    ['Roses no, l’Escala', "l'Escala"],
    ['Sant Antoni de Calonge', 'Calonge i Sant Antoni'],
    ['treballo a Malgrat de Mar però visc a Blanes', 'Malgrat de Mar'],
  ])('«%s» is %s', (text, town) => {
    expect(read(text).value).toMatchObject({ town });
  });

  test('every town with its province is that town', () => {
    const wrong = knowledge.content.towns
      .map(({ name, province }) => [name, (read(`${name} (${province})`).value as { town: string } | null)?.town])
      .filter(([name, said]) => name !== said);
    expect(wrong.length).toBeLessThanOrEqual(3);
  });
});

describe('of several figures, the one of who lives there', () => {
  test.each([
    ["a l'estiu som 20.000 però empadronats 3.900", 3900],
    ['no som 6.000, som 16.000', 16_000],
    ["tenim 10.912 habitants, l'any passat eren 10.640", 10_912],
    ['11.340 a 1 de gener', 11_340],
  ])('«%s» is %d', (text, population) => {
    expect(read(text).value).toMatchObject({ population });
  });
});
