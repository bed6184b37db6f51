import Fuse from 'fuse.js';
import type { Town } from '../knowledge.ts';
import { words } from './normalise.ts';

export type FoundTowns = { kind: 'one'; town: Town } | { kind: 'several'; towns: Town[] } | { kind: 'none' };

export interface TownFinder {
  /** Looks for a town in a text: exact name first (articles may be missing), then the beginning of a name, then a misspelling. */
  find(text: string): FoundTowns;
  /** Only whole names, well spelt: for texts that may be about anything. */
  findExact(text: string): FoundTowns;
  byCode(code: string): Town | undefined;
}

const articles = new Set([
  'el',
  'la',
  'l',
  'els',
  'les',
  'es',
  'lo',
  'los',
  'las',
  'sa',
  'a',
  'de',
  'd',
  'del',
  'dels',
  'i',
  'y',
]);
/** Words that lead to a town's name and are never part of the search. */
const leadIn = new Set(
  'som soc sóc estic estem treballo treballem visc vivim vinc venim poble municipi municipio ajuntament ayuntamiento vila ciutat localitat nostre nostra meu meva mi nuestro es a de d del dels la el l hola bon dia en al als les els i hi des desde per para tecnic tecnica secretaria secretari informatica informatic regidor regidora alcaldessa alcalde som-hi diuen diu nom anomena anomenat si us plau habitants hab dic jo'.split(
    ' ',
  ),
);
const longestName = 8;
const mostOffered = 5;

/** Prepares the search over the table of towns. */
export function createTownFinder(towns: readonly Town[]): TownFinder {
  const byCode = new Map(towns.map((town) => [town.code, town]));
  const entries = towns.map((town) => ({ town, full: words(town.name), key: significant(words(town.name)).join(' ') }));
  const byKey = Map.groupBy(entries, (entry) => entry.key);
  const byFull = Map.groupBy(entries, (entry) => entry.full.join(' '));
  const byFirst = Map.groupBy(entries, (entry) => significant(entry.full)[0] ?? '');
  const fuse = new Fuse(entries, {
    keys: ['key'],
    threshold: 0.34,
    includeScore: true,
    ignoreLocation: false,
    distance: 40,
  });

  const toFound = (found: readonly Town[]): FoundTowns => {
    const unique = [...new Set(found)].sort((a, b) => b.population - a.population);
    const [only] = unique;
    if (!only) return { kind: 'none' };
    return unique.length === 1 ? { kind: 'one', town: only } : { kind: 'several', towns: unique.slice(0, mostOffered) };
  };

  /** The longest run of words that is a town's whole name; ties go to the earliest. */
  const exact = (tokens: readonly string[]): Town[] => {
    for (let size = Math.min(longestName, tokens.length); size > 0; size--) {
      for (let start = 0; start + size <= tokens.length; start++) {
        const run = tokens.slice(start, start + size);
        if (size === 1 && (leadIn.has(run[0] ?? '') || articles.has(run[0] ?? ''))) continue;
        const joined = run.join(' ');
        const found = byFull.get(joined) ?? byKey.get(joined) ?? byKey.get(significant(run).join(' '));
        if (found) return found.map((entry) => entry.town);
      }
    }
    return [];
  };

  return {
    byCode: (code) => byCode.get(code),
    findExact: (text) => toFound(exact(townWords(text))),
    find(text) {
      const tokens = townWords(text);
      const whole = exact(tokens);
      const rest = significant(tokens.filter((token) => !leadIn.has(token)));
      // «Vilanova» is not a whole name, but «Prats» may be one and the beginning of others: offer them all.
      const begins = rest.length === 1 ? (byFirst.get(rest[0] ?? '') ?? []).map((entry) => entry.town) : [];
      if (whole.length > 0) {
        const sameLength = rest.length <= 1 && begins.length > 1 && !isUnmistakable(whole[0], begins);
        return toFound(sameLength ? [...whole, ...begins] : whole);
      }
      if (begins.length > 0) return toFound(begins);
      if (rest.length === 0 || rest.length > longestName) return { kind: 'none' };
      const query = rest.join(' ');
      if (query.length < 3) return { kind: 'none' };
      const prefixed = entries.filter((entry) => entry.key.startsWith(`${query} `)).map((entry) => entry.town);
      if (prefixed.length > 0) return toFound(prefixed);
      const containing = entries.filter((entry) => ` ${entry.key} `.includes(` ${query} `)).map((entry) => entry.town);
      if (query.length > 3 && containing.length > 0) return toFound(containing);
      const fuzzy = fuse.search(query, { limit: mostOffered });
      const best = fuzzy[0]?.score ?? 1;
      const near = fuzzy.filter(
        ({ item, score }) => (score ?? 1) <= best + 0.05 && Math.abs(item.key.length - query.length) <= 3,
      );
      return toFound(near.map(({ item }) => item.town));
    },
  };
}

/** The words of a text, with the usual short forms of saints written out. */
function townWords(text: string): string[] {
  const written: Record<string, string> = { st: 'sant', sta: 'santa', vva: 'vilanova' };
  return words(text.slice(0, 400)).map((word) => written[word] ?? word);
}

/** A whole name is meant as such when no longer name that begins with it is a bigger town («Tona», «Reus»). */
function isUnmistakable(whole: Town | undefined, begins: readonly Town[]): boolean {
  return whole !== undefined && begins.every((town) => town === whole || town.population < whole.population);
}

function significant(tokens: readonly string[]): string[] {
  const kept = tokens.filter((token) => !articles.has(token));
  return kept.length > 0 ? kept : [...tokens];
}
