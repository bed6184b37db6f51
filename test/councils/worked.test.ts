import { describe, expect, test } from 'vitest';
import type { Council } from '../../bot/councils/council.ts';
import { councilTable } from '../../bot/councils/council-table.ts';
import { madeUpPlans } from '../../bot/councils/made-up.ts';
import {
  changeOf,
  changesByNeed,
  groupsBy,
  isComplete,
  isOfFew,
  isUnfinished,
  lacksOf,
  servicesOf,
  standingsBy,
} from '../../bot/councils/summary.ts';
import { bandId } from '../../dialogs/questions/population-answer.ts';
import { content } from '../dialogs/real-content.ts';
import { fiveCouncils } from './five-councils.ts';

const table = councilTable(content, fiveCouncils);
const council = (name: string) => table.find(({ town }) => town.name === name) as Council;
const figuresOf = ({ now }: Council) => [now.lacks.length, now.has.length, now.unknown.length, now.legal.length];
const ids = (keys: readonly string[]) => keys.map((key) => key.slice(key.indexOf(':') + 1));

/** Each figure was worked out with the YAML of the model at hand, and with no program. */
describe('five councils, worked out by hand', () => {
  test('whoever lacks the most comes first', () => {
    expect(table.map(({ town, now }) => `${town.name} ${now.lacks.length}`)).toEqual([
      'Ascó 11',
      'Alpicat 11',
      'Salt 10',
      'Pau 8',
      'la Canonja 2',
    ]);
  });

  test('Ascó, 1.589 inhabitants: 4 of the 16 tools and 7 of the 14 duties of a small town', () => {
    expect(figuresOf(council('Ascó'))).toEqual([11, 19, 0, 7]);
    expect(ids(council('Ascó').now.lacks)).toEqual([
      ...['eacat', 'procediment-generic', 'contractacio', 'delegat-proteccio-dades', 'politica-seguretat'],
      ...['conformitat-ens', 'funcionaris-habilitats', 'declaracio-accessibilitat', 'contractes-menors', 'dogc'],
      'pla-i-portal-digital',
    ]);
  });

  test('Pau, 560: 5 tools and 3 duties; ten things solved since the year before, and one lost', () => {
    const pau = council('Pau');
    expect(figuresOf(pau)).toEqual([8, 22, 0, 3]);
    expect([pau.before?.date, pau.before?.lacks.length, pau.times]).toEqual(['2025-09-30', 17, 2]);
    const change = changeOf(pau);
    expect(ids(change?.solved ?? []).sort()).toEqual([
      ...['certificats', 'conformitat-ens', 'contractes-menors', 'delegat-proteccio-dades', 'etram'],
      ...['expedient-electronic', 'factura', 'inventari-tractaments', 'no-demanar-papers', 'seu-transparencia'],
    ]);
    expect(ids(change?.lost ?? [])).toEqual(['canal-intern']);
    expect(changesByNeed(change ? [change] : [], 'lost')).toEqual([['deure:canal-intern', 1]]);
  });

  test('Salt, 34.491: 7 of the 16 tools and 3 of the 15 duties of a large one, with its own archive', () => {
    expect(figuresOf(council('Salt'))).toEqual([10, 21, 0, 3]);
  });

  test('Alpicat, 6.515: all its areas are above what is mandatory but one that it did not know; 11 tools are lacking', () => {
    const alpicat = council('Alpicat');
    // Of the fifteen areas, in its band nothing is asked of six, and of integrations it does not know.
    expect(figuresOf(alpicat)).toEqual([11, 8 + 5, 1, 0]);
    expect(Object.fromEntries(alpicat.now.standings)).toMatchObject({
      organitzacio: 'avancat',
      // A small case manager is what both «recomanat» and «avançat» ask: the lower of the two counts.
      plataforma: 'recomanat',
      seguretat: 'avancat',
      integracions: 'unknown',
      interoperabilitat: 'avancat',
      'eines-signatura': 'not-asked',
      metadades: 'avancat',
    });
    // The one before was quick: of the tools it said nothing, and of two areas, less than the law asks.
    expect(ids(alpicat.before?.lacks ?? []).sort()).toEqual(['metadades', 'seguretat']);
    expect(ids(changeOf(alpicat)?.solved ?? []).sort()).toEqual(['metadades', 'seguretat']);
  });

  test('la Canonja, 6.001, in five questions: the model is met, and the law asks for two things more', () => {
    const canonja = council('la Canonja');
    expect(figuresOf(canonja)).toEqual([2, 7, 16, 2]);
    expect(ids(canonja.now.legal).sort()).toEqual(['metadades', 'seguretat']);
    expect(canonja.now.approximate).toBe(true);
    expect(isComplete(canonja)).toBe(false);
    // Of nine things out of twenty-five nothing can be said as a whole.
    expect(table.filter(isUnfinished)).toEqual([canonja]);
  });

  test('together: what most lack, of those who said it, and to whom a service would help', () => {
    const lacks = new Map(lacksOf(content, table).map(({ need, ...lack }) => [need.key, lack]));
    const told = (key: string) => {
      const { lacking = [], of = 0, legal = 0 } = lacks.get(key) ?? {};
      return [lacking.map(({ town }) => town.name).sort(), of, legal];
    };
    expect(told('eina:eacat')).toEqual([['Alpicat', 'Ascó', 'Pau'], 4, 0]);
    expect(told('eina:procediment-generic')).toEqual([['Alpicat', 'Ascó', 'Pau', 'Salt'], 4, 0]);
    expect(told('deure:actes-generalitat')).toEqual([['Pau', 'Salt'], 3, 2]);
    expect(told('ambit:seguretat')).toEqual([['la Canonja'], 2, 1]);
    expect(lacks.has('eina:representa')).toBe(false);
    expect([...lacks.keys()][0]).toBe('eina:procediment-generic');
    const helped = servicesOf(table);
    expect(helped.get('eacat')?.map(({ council: { town } }) => town.name)).toEqual(['Ascó', 'Alpicat', 'Pau']);
    // The bulletin is of Barcelona, and none of the five is; what is published of contracts by law is done in the profile too.
    expect(helped.has('bopb')).toBe(false);
    expect(helped.get('perfil-contractant')?.map(({ needs }) => needs)).toEqual([
      ['eina:contractacio', 'deure:contractes-menors'],
    ]);
    // Contracting needs three services, and only Ascó lacks it.
    expect(helped.get('sobre-digital')?.map(({ council: { town } }) => town.name)).toEqual(['Ascó']);
  });

  test('together: by band and by area', () => {
    const towns = table.map(({ town }) => town);
    const bands = groupsBy(content, table, [...towns, ...towns.slice(0, 1)], ({ population }) =>
      bandId(content.bands, population),
    );
    // Ascó lacks 11 of 30 and Pau 8 of 30; Salt, 10 of 31; Alpicat, 11 of 24, and la Canonja has to end its diagnosis. All are too few.
    const told = bands.map(({ name, councils, towns, finished, share }) => [
      ...[name, councils.length, towns, finished, share],
    ]);
    expect(told).toEqual([
      ['5000-10000', 2, 2, 1, 11 / 24],
      ['>20000', 1, 1, 1, 10 / 31],
      ['<5000', 2, 3, 2, 19 / 60],
    ]);
    expect(bands.every(isOfFew)).toBe(true);
    const all = groupsBy(content, table, towns, () => 'Catalunya');
    expect(all.map(({ finished, share }) => [finished, share])).toEqual([[4, 40 / 115]]);
    expect(all.some(isOfFew)).toBe(false);
    const security = standingsBy(content, table).find(({ id }) => id === 'seguretat');
    expect([security?.of, Object.fromEntries(security?.counts ?? [])]).toEqual([2, { avancat: 1, below: 1 }]);
  });
});

describe('three hundred made up', () => {
  const plans = madeUpPlans(content, 300, '2026-11-29').toSorted(
    (a, b) => a.town.localeCompare(b.town) || b.date.localeCompare(a.date),
  );
  const all = councilTable(content, plans);

  test('are always the same, of three hundred towns, and all are marked', () => {
    expect(madeUpPlans(content, 300, '2026-11-29')).toHaveLength(plans.length);
    expect(all).toHaveLength(300);
    expect(all.every(({ now }) => now.madeUp)).toBe(true);
    expect(all.some(({ times }) => times === 2)).toBe(true);
    for (const { town, answers, date } of fiveCouncils)
      expect(plans.find((plan) => plan.town === town && plan.date === date)?.answers).toEqual(answers);
  });

  test('nothing is both lacking and in place, and what the law asks for is among what is lacking', () => {
    for (const { now } of all) {
      const told = [...now.has, ...now.lacks, ...now.unknown];
      expect(new Set(told).size).toBe(told.length);
      expect(now.lacks).toEqual(expect.arrayContaining(now.legal));
    }
  });

  test('what is counted by thing adds up to what is counted by council', () => {
    const byThing = lacksOf(content, all).reduce((sum, { lacking }) => sum + lacking.length, 0);
    expect(byThing).toBe(all.reduce((sum, { now }) => sum + now.lacks.length, 0));
  });
});

test('what the law asks for in an area is helped by the service that gives its duty done', () => {
  const helped = (interoperabilitat: string) => {
    const [alpicat] = fiveCouncils.filter(({ town }) => town === '25023');
    const shared = alpicat ? [{ ...alpicat, answers: { ...alpicat.answers, interoperabilitat } }] : [];
    return councilTable(content, shared)[0]?.now.services.get('via-oberta');
  };
  // Alpicat has 6.515 inhabitants: the model names no service there, and the law says not to ask for papers.
  expect(helped('cap-consulta')).toEqual(['ambit:interoperabilitat']);
  expect(helped('tots-els-possibles')).toBeUndefined();
});

test('of a town, the newest counts; without it, the one before', () => {
  const [newest, before] = fiveCouncils;
  const [pau] = councilTable(content, before ? [before] : []);
  expect([pau?.now.date, pau?.now.lacks.length, pau?.before]).toEqual([before?.date, 17, null]);
  expect(newest?.town).toBe(before?.town);
});

test('what the content no longer takes is left out, and hides nothing else', () => {
  const gone = { town: '99999', guide: 'diagnosi', date: '2026-01-01', answers: {} };
  const unknownGuide = { town: '08004', guide: 'no-hi-es', date: '2026-01-01', answers: {} };
  expect(councilTable(content, [gone, unknownGuide, ...fiveCouncils])).toHaveLength(5);
});
