import type { Council } from '../council.ts';

/** How a council does in all, or in one thing, as the map and its key say it. */
export type Mark = 'all' | 'some' | 'many' | 'most' | 'unknown';

/** By how much of what is asked is lacking. */
export function markOf({ now }: Council): Mark {
  const { lacks, has } = now;
  if (lacks.length === 0) return now.unknown.length === 0 ? 'all' : 'unknown';
  const share = lacks.length / (lacks.length + has.length);
  return share <= 1 / 3 ? 'some' : share <= 2 / 3 ? 'many' : 'most';
}

/** By whether one thing is lacking. */
export function markIn({ now }: Council, need: string): Mark {
  if (now.lacks.includes(need)) return 'most';
  return now.has.includes(need) ? 'all' : 'unknown';
}

/** What each mark says, from better to worse. */
export const markNames: readonly (readonly [Mark, string])[] = [
  ['all', 'ho tenen tot'],
  ['some', 'els falta fins a un terç'],
  ['many', 'els falten entre un terç i dos'],
  ['most', 'els falten més de dos terços'],
  ['unknown', 'no ho saben prou'],
];

export const markNamesOfOne: readonly (readonly [Mark, string])[] = [
  ['all', 'ho tenen'],
  ['most', 'els falta'],
  ['unknown', 'no ho saben, o no se’ls demana'],
];
