import type { Town, TownNames } from '../knowledge.ts';
import { createFuzzyLookup } from './fuzzy-lookup.ts';
import { words } from './normalise.ts';

export type FoundTowns = { kind: 'one'; town: Town } | { kind: 'several'; towns: Town[] } | { kind: 'none' };

export interface TownFinder {
  /** Looks for a town in a text: its whole name first (articles may be missing), then a part of a name, then a misspelling. */
  find(text: string): FoundTowns;
  /** Only whole names, well spelt: for texts that may be about anything. */
  findExact(text: string): FoundTowns;
  byCode(code: string): Town | undefined;
}

const longestName = 8;
const longestText = 400;
const mostOffered = 5;
const shortestPart = 4;
const worstSpelling = 0.3;

/**
 * Prepares the search over the table of towns.
 * @param language `language/town-names.yaml`: articles, words that lead to a name, other names of towns
 */
export function createTownFinder(towns: readonly Town[], language: TownNames): TownFinder {
  const articles = new Set(language.articles.flatMap(words));
  const leadIn = new Set(language.leadIn.flatMap(words));
  const written = new Map(Object.entries(language.written));
  const significant = (tokens: readonly string[]) => {
    const kept = tokens.filter((token) => !articles.has(token));
    return kept.length > 0 ? kept : [...tokens];
  };
  const keyOf = (tokens: readonly string[]) =>
    significant(tokens.map((token) => written.get(token) ?? token)).join(' ');

  const byCode = new Map(towns.map((town) => [town.code, town]));
  const byName = new Map(towns.map((town) => [town.name, town]));
  const byKey = new Map<string, Town[]>();
  const known = (key: string, town: Town) => byKey.set(key, [...new Set([...(byKey.get(key) ?? []), town])]);
  for (const town of towns) known(keyOf(words(town.name)), town);
  for (const { name, also } of language.otherNames) {
    const town = byName.get(name);
    if (town) for (const other of also) known(keyOf(words(other)), town);
  }
  const keys = [...byKey.keys()];
  const byFirst = Map.groupBy(keys, (key) => key.split(' ')[0] ?? '');
  const spelling = createFuzzyLookup(keys);
  const townsOf = (found: readonly string[]) => found.flatMap((key) => byKey.get(key) ?? []);

  /** The whole names in a text, the longest first, none inside another. */
  const wholeNames = (tokens: readonly string[]): Town[][] => {
    const found: Town[][] = [];
    const taken = new Array<boolean>(tokens.length).fill(false);
    for (let size = Math.min(longestName, tokens.length); size > 0; size--) {
      for (let start = 0; start + size <= tokens.length; start++) {
        const run = tokens.slice(start, start + size);
        const first = run[0] ?? '';
        const last = run.at(-1) ?? '';
        if (taken.slice(start, start + size).includes(true)) continue;
        if (size === 1 && (leadIn.has(first) || articles.has(first))) continue;
        if (size > 1 && articles.has(last)) continue;
        const matching = byKey.get(keyOf(run));
        if (!matching) continue;
        taken.fill(true, start, start + size);
        found.push(matching);
      }
    }
    return found;
  };

  const toFound = (found: readonly Town[]): FoundTowns => {
    const unique = [...new Set(found)].sort((a, b) => b.population - a.population);
    const [only] = unique;
    if (!only) return { kind: 'none' };
    return unique.length === 1 ? { kind: 'one', town: only } : { kind: 'several', towns: unique.slice(0, mostOffered) };
  };

  return {
    byCode: (code) => byCode.get(code),
    findExact: (text) => toFound(wholeNames(words(text.slice(0, longestText))).flat()),
    find(text) {
      const tokens = words(text.slice(0, longestText));
      const whole = wholeNames(tokens).flat();
      const rest = keyOf(tokens.filter((token) => !leadIn.has(token)));
      const isOneWord = rest !== '' && !rest.includes(' ');
      // «Prats» is a part of several names; «Vic» is a town, however many names begin with it.
      const begins = isOneWord ? townsOf(byFirst.get(rest) ?? []) : [];
      if (whole.length > 0) {
        const [first] = whole;
        const isUnmistakable = begins.every((town) => town.population <= (first?.population ?? 0));
        return toFound(whole.length === 1 && !isUnmistakable ? [...whole, ...begins] : whole);
      }
      if (begins.length > 0) return toFound(begins);
      if (rest.length < 3 || rest.split(' ').length > longestName) return { kind: 'none' };
      const containing = keys.filter((key) => ` ${key} `.includes(` ${rest} `));
      if (containing.length > 0 && (rest.length >= shortestPart || containing.length === 1))
        return toFound(townsOf(containing));
      const near = spelling.nearest(rest, worstSpelling);
      return toFound(near ? (byKey.get(near.word) ?? []) : []);
    },
  };
}
