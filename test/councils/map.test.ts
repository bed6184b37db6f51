import { expect, test } from 'vitest';
import { councilTable } from '../../bot/councils/council-table.ts';
import { type Filters, isAskedFor } from '../../bot/councils/filters.ts';
import { makeOutlines } from '../../bot/councils/make-outlines.ts';
import { mapOf } from '../../bot/councils/page/map.ts';
import { bandId } from '../../dialogs/questions/population-answer.ts';
import { content } from '../dialogs/real-content.ts';
import { fiveCouncils } from './five-councils.ts';

const table = councilTable(content, fiveCouncils);
const outlines = makeOutlines(content.towns);
const all: Omit<Filters, 'ignored'> = { province: null, comarca: null, band: null, need: null };

/** What the key says, of the towns and councils that some filters ask for. */
function keyOf(filters: Partial<typeof all>, need: string | null = null): string[] {
  const isAsked = (town: (typeof content.towns)[number]) =>
    isAskedFor({ ...all, ...filters }, town, bandId(content.bands, town.population));
  const asked = new Set(content.towns.filter(isAsked).map(({ code }) => code));
  const councils = table.filter(({ town }) => isAsked(town));
  const { text } = mapOf(outlines, councils, asked, need);
  return [...text.matchAll(/<li>.*?<\/svg>([^<]*)<\/li>/g)].map(([, said = '']) => said);
}

test('every line that is drawn goes somewhere, and every town has its own', () => {
  // A place, then at least one step; several of them one after another.
  const valid = /^(?:M-?\d+ -?\d+l(?:-?\d+(?: |(?=-))-?\d+ ?)+z?)+$/;
  for (const [code, path] of Object.entries(outlines.towns)) expect(path, code).toMatch(valid);
  expect(outlines.comarques.match(/M/g)?.length).toBeGreaterThan(100);
  for (const line of outlines.comarques.split(/(?=M)/)) expect(line).toMatch(valid);
  expect(content.towns.filter(({ code }) => !outlines.towns[code])).toEqual([]);
});

test('the key counts every town that is asked for, once, and no other', () => {
  const sum = (said: readonly string[]) =>
    said.reduce((total, each) => total + Number(/\d+/.exec(each.replace('.', ''))?.[0] ?? 0), 0);
  const towns = (of: (town: (typeof content.towns)[number]) => boolean) => content.towns.filter(of).length;
  expect(sum(keyOf({}))).toBe(content.towns.length);
  expect(sum(keyOf({ comarca: 'Alt Empordà' }))).toBe(towns(({ comarca }) => comarca === 'Alt Empordà'));
  expect(sum(keyOf({ band: '<5000' }))).toBe(towns(({ population }) => population < 5000));
  expect(sum(keyOf({ band: '<5000' }, 'eina:eacat'))).toBe(towns(({ population }) => population < 5000));
});

test('those who did not tell enough, and those who are not asked, are told apart', () => {
  // Salt, Pau lack less than a third; Ascó and Alpicat, more; la Canonja told nine things of twenty-five.
  expect(keyOf({ province: 'Tarragona' })).toEqual([
    'cap no ho té tot',
    'a 0 els falta fins a un terç',
    'a 1 li falta entre un terç i dos',
    'a 0 els falta més de dos terços',
    '1 ha d’acabar la diagnosi',
    '182 no l’han compartida',
  ]);
  // The duty is asked of Ascó, which lacks it; la Canonja is of the model.
  expect(keyOf({ province: 'Tarragona' }, 'deure:conformitat-ens')).toEqual([
    '0 ho tenen',
    'a 1 li falta',
    '0 no ho saben',
    'a 1 no se li pregunta',
    '182 no l’han compartida',
  ]);
  expect(keyOf({ province: 'Tarragona' }, 'eina:eacat').slice(1, 3)).toEqual(['a 1 li falta', '1 no ho sap']);
});
