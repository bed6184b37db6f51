import type { Content, Town } from '../../content.ts';
import { words } from '../utterance/fold.ts';

/** Where a text says that something is, and the towns that are there. */
export interface SaidRegion {
  start: number;
  end: number;
  has: (town: Town) => boolean;
}

export interface RegionFinder {
  /** The regions in a text that are no part of a longer name, in its order. */
  find(tokens: readonly string[]): SaidRegion[];
}

const longestRegion = 6;

/**
 * Prepares the search of comarques and of other names of parts of the country: «l'Alt Penedès», «la Costa Brava».
 * @param keyOf a name without articles, as names are compared
 */
export function createRegionFinder(
  { towns, townNames }: Pick<Content, 'towns' | 'townNames'>,
  keyOf: (tokens: readonly string[]) => string,
): RegionFinder {
  const regions = new Map<string, SaidRegion['has']>();
  for (const { comarca } of towns) regions.set(keyOf(words(comarca)), (town) => town.comarca === comarca);
  for (const { names, comarques, towns: others } of townNames.regions) {
    const has = ({ name, comarca }: Town) => comarques.includes(comarca) || others.includes(name);
    for (const name of names) regions.set(keyOf(words(name)), has);
  }
  const inNames = new Set([...regions.keys()].flatMap((key) => key.split(' ')));

  return {
    find(tokens) {
      const found: SaidRegion[] = [];
      for (let size = Math.min(longestRegion, tokens.length); size > 0; size--) {
        for (let start = 0; start + size <= tokens.length; start++) {
          const end = start + size;
          if (found.some((other) => start < other.end && other.start < end)) continue;
          const key = keyOf(tokens.slice(start, end));
          const has = inNames.has(key.split(' ')[0] ?? '') ? regions.get(key) : undefined;
          if (has) found.push({ start, end, has });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}
