import type { Council } from '../council.ts';
import { isUnfinished } from '../summary.ts';
import { figures } from './words.ts';

/** How a council does in all, or in one thing, as the map and its key say it. */
export type Mark = 'all' | 'some' | 'many' | 'most' | 'unknown' | 'not-asked';

/** By how much of what is asked is lacking. */
export function markOf(council: Council): Mark {
  const { now } = council;
  const { lacks, has } = now;
  if (isUnfinished(council)) return 'unknown';
  if (lacks.length === 0) return 'all';
  const share = lacks.length / (lacks.length + has.length);
  return share <= 1 / 3 ? 'some' : share <= 2 / 3 ? 'many' : 'most';
}

/** By whether one thing is lacking. */
export function markIn({ now }: Council, need: string): Mark {
  if (now.lacks.includes(need)) return 'most';
  if (now.has.includes(need)) return 'all';
  return now.unknown.includes(need) ? 'unknown' : 'not-asked';
}

type Words = (count: number) => string;

/** What the key says of as many councils as have each mark, from better to worse. */
export const markNames: readonly (readonly [Mark, Words])[] = [
  ['all', (count) => (count === 0 ? 'cap no ho té tot' : has(count, 'ho té tot', 'ho tenen tot'))],
  ['some', (count) => lacks(count, 'fins a un terç')],
  ['many', (count) => lacks(count, 'entre un terç i dos')],
  ['most', (count) => lacks(count, 'més de dos terços')],
  ['unknown', (count) => has(count, 'ha d’acabar la diagnosi', 'han d’acabar la diagnosi')],
];

/** The same of one thing. */
export const markNamesOfOne: readonly (readonly [Mark, Words])[] = [
  ['all', (count) => has(count, 'ho té', 'ho tenen')],
  ['most', (count) => lacks(count, '')],
  ['unknown', (count) => has(count, 'no ho sap', 'no ho saben')],
  ['not-asked', (count) => `a ${figures.format(count)} ${count === 1 ? 'no se li' : 'no se’ls'} pregunta`],
];

/** Of those who are asked for and share nothing. */
export const nobodyName: Words = (count) => has(count, 'no l’ha compartida', 'no l’han compartida');

function has(count: number, one: string, many: string): string {
  return `${figures.format(count)} ${count === 1 ? one : many}`;
}

function lacks(count: number, what: string): string {
  return `a ${figures.format(count)} ${count === 1 ? 'li' : 'els'} falta ${what}`.trim();
}
