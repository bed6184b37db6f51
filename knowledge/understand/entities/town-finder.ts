import type { Content, Town } from '../../content.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { emptyWords } from '../utterance/empty-words.ts';
import { words } from '../utterance/fold.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import type { Speller } from '../utterance/speller.ts';

export type FoundTowns = { kind: 'one'; town: Town } | { kind: 'several'; towns: Town[] } | { kind: 'none' };

export interface TownFinder {
  /** Looks for a town in a text: its whole name first (articles may be missing), then a part of a name, then a misspelling. */
  find(said: Said): FoundTowns;
  /** Only whole names, well spelt: for texts that may be about anything. */
  findExact(said: Said): FoundTowns;
  /** Whether a text names a body that is no council: «el consell comarcal del Bages». */
  namesBody(said: Pick<Said, 'words'>): boolean;
}

/** A text and its words. */
type Said = Pick<CutText, 'text' | 'words'>;

const longestName = 8;
const longestText = 400;
const mostOffered = 5;
const shortestPart = 4;

/**
 * Prepares the search over the table of towns.
 * @param content the table, and how people write its names (`language/town-names.yaml`)
 */
export function createTownFinder(
  content: Pick<Content, 'towns' | 'townNames' | 'emptyWords'>,
  speller: Speller,
): TownFinder {
  const { towns, townNames: language } = content;
  const articles = emptyWords(content, 'towns');
  const leadIn = emptyWords(content, 'town-lead');
  const written = new Map(Object.entries(language.written));
  const significant = (tokens: readonly string[]) => {
    const kept = tokens.filter((token) => !articles.has(token));
    return kept.length > 0 ? kept : [...tokens];
  };
  const keyOf = (tokens: readonly string[]) =>
    significant(tokens.map((token) => written.get(token) ?? token)).join(' ');

  const byName = new Map(towns.map((town) => [town.name, town]));
  const byKey = new Map<string, Town[]>();
  /** Towns whose name is nothing but an article: Les, in the Val d'Aran. */
  const onlyArticle = new Map<string, Town>();
  const known = (tokens: readonly string[], town: Town) => {
    const key = keyOf(tokens);
    const same = byKey.get(key);
    if (!same) byKey.set(key, [town]);
    else if (!same.includes(town)) same.push(town);
    if (tokens.length === 1 && articles.has(key)) onlyArticle.set(key, town);
  };
  for (const town of towns) known(words(town.name), town);
  for (const { name, also } of language.otherNames) {
    const town = byName.get(name);
    if (town) for (const other of also) known(words(other), town);
  }
  const notTowns = new Set(
    [...language.notTowns, ...towns.map(({ comarca }) => comarca)].map((name) => keyOf(words(name))),
  );
  const comarcas = new Map(towns.map(({ comarca }) => [keyOf(words(comarca)), comarca]));
  const keys = [...byKey.keys()];
  /** With an end at each side, for looking for whole words in them. */
  const apart = keys.map((key) => ` ${key} `);
  const official = new Set(towns.map(({ name }) => keyOf(words(name))));
  // «Calella de Palafrugell» is no other Calella: it is a place of Palafrugell.
  const byFirst = Map.groupBy([...official], (key) => key.split(' ')[0] ?? '');
  // «Castelló» is also how several towns begin.
  for (const key of [...keys, ...byFirst.keys()]) notTowns.delete(key);
  const inNames = new Set([...keys, ...notTowns].flatMap((key) => key.split(' ')));
  const beside = language.beside.map(words);
  speller.learn('town', keys);
  let bySound: Map<string, string[]> | null = null;
  const townsOf = (found: readonly string[]) => found.flatMap((key) => byKey.get(key) ?? []);

  /** «la Diputació de Barcelona», «prop de Vic»: the name is not where they are. */
  const isBeside = (tokens: readonly string[], start: number): boolean => {
    let end = start;
    while (end > 0 && articles.has(tokens[end - 1] ?? '')) end--;
    return beside.some(
      (lead) => lead.length <= end && lead.every((word, at) => word === tokens[end - lead.length + at]),
    );
  };

  /** The whole names in a text, in its order, none inside another. */
  const wholeNames = (text: string, tokens: readonly string[]): NamedTowns[] => {
    const found: NamedTowns[] = [];
    // Most texts have no word of any name.
    if (!tokens.some((token) => inNames.has(written.get(token) ?? token))) return namedByArticle(text, tokens);
    const taken = new Array<boolean>(tokens.length).fill(false);
    for (let size = Math.min(longestName, tokens.length); size > 0; size--) {
      for (let start = 0; start + size <= tokens.length; start++) {
        if (taken[start] || taken[start + size - 1]) continue;
        const run = tokens.slice(start, start + size);
        const first = run[0] ?? '';
        const last = run.at(-1) ?? '';
        if (size === 1 && (leadIn.has(first) || articles.has(first))) continue;
        // «16.200 h» are people, and not «l'H».
        if (size === 1 && first.length === 1 && /\d/.test(tokens[start - 1] ?? '')) continue;
        if (size > 1 && articles.has(last)) continue;
        const key = keyOf(run);
        const matching = byKey.get(key);
        if (!matching && !notTowns.has(key)) continue;
        taken.fill(true, start, start + size);
        if (matching && !isBeside(tokens, start)) found.push({ start, end: start + size, towns: matching });
      }
    }
    return found.length > 0 ? found.sort((a, b) => a.start - b.start) : namedByArticle(text, tokens);
  };

  /** «som de Les»: an article that ends a clause is no article. */
  const namedByArticle = (text: string, tokens: readonly string[]): NamedTowns[] => {
    if (!tokens.some((token) => onlyArticle.has(token))) return [];
    // «Demanar-les» ends with a pronoun, which is no town either.
    const clauses = text.split(/[.,;:!?()\n\p{S}]+/u).filter((clause) => !/[-’'][\p{L}]+\s*$/u.test(clause));
    const lasts = clauses.flatMap((clause) => words(clause).slice(-1));
    return lasts.flatMap((word) => {
      const town = onlyArticle.get(word);
      return town ? [{ start: tokens.lastIndexOf(word), end: tokens.lastIndexOf(word) + 1, towns: [town] }] : [];
    });
  };

  /** Without the towns that are denied («no soc de Vic, soc de Manlleu», «Roses no») and the province of another («Olot, Girona»). */
  const meant = (text: string, tokens: readonly string[], named: readonly NamedTowns[]): Town[] => {
    if (named.length < 2) return named.flatMap(({ towns }) => towns);
    const begins = clauseStarts(text);
    const kept = named.filter(({ start, end }) => !isDenied(tokens, begins, start, end));
    const said = kept.length > 0 ? kept : named;
    const [first, second, third] = said;
    const isProvince =
      first &&
      second &&
      !third &&
      second.towns.some(({ name }) => first.towns.some(({ province }) => province === name));
    return (isProvince ? [first] : said).flatMap(({ towns }) => towns);
  };

  const toFound = (found: readonly Town[]): FoundTowns => {
    const unique = [...new Set(found)].sort((a, b) => b.population - a.population);
    const [only] = unique;
    if (!only) return { kind: 'none' };
    return unique.length === 1 ? { kind: 'one', town: only } : { kind: 'several', towns: unique.slice(0, mostOffered) };
  };

  /** «el Prat» is the only one of that name that has the article. */
  const withArticle = (tokens: readonly string[], word: string, towns: readonly Town[]): readonly Town[] => {
    const article = tokens[tokens.lastIndexOf(word) - 1] ?? '';
    const same = towns.filter(({ name }) => articles.has(article) && words(name)[0] === article);
    return same.length === 1 ? same : towns;
  };

  /** «Taradel (Osona)»: the comarca apart from the rest, that may be misspelt. */
  const beforeComarca = (tokens: readonly string[]): { rest: string; comarca: string } | null => {
    for (let start = 1; start < tokens.length; start++) {
      const comarca = comarcas.get(keyOf(tokens.slice(start)));
      if (comarca) return { rest: keyOf(tokens.slice(0, start).filter((token) => !leadIn.has(token))), comarca };
    }
    return null;
  };

  /** The towns whose name sounds like some words, or is nearly the same. */
  const alikeTo = (rest: string): readonly Town[] => {
    bySound ??= Map.groupBy(keys, soundOf);
    const alike = bySound.get(soundOf(rest)) ?? [];
    if (alike.length > 0 && rest.length >= shortestPart) return townsOf(alike);
    const near = speller.nearest('town', rest);
    return near ? (byKey.get(near.word) ?? []) : [];
  };

  /** Whether a text names another place, or a body that has towns in its name. */
  const isNotATown = (tokens: readonly string[]): boolean =>
    notTowns.has(keyOf(tokens.filter((token) => !leadIn.has(token)))) ||
    tokens.some((_, start) => isBeside(tokens, start) && !articles.has(tokens[start] ?? ''));

  const bodies = createPhraseFinder([{ id: true, phrases: language.bodies }]);

  return {
    namesBody: (said) => bodies.find(said.words).length > 0,
    findExact(said) {
      const { text, tokens } = inCatalan(said);
      return toFound(meant(text, tokens, wholeNames(text, tokens)));
    },
    find(said) {
      const { text, tokens } = inCatalan(said);
      const whole = meant(text, tokens, wholeNames(text, tokens));
      const named = tokens.filter((token) => !leadIn.has(token));
      const rest = keyOf(named);
      const isOneWord = rest !== '' && !rest.includes(' ');
      // «Prats» is a part of several names; «Vic» is a town, however many names begin with it.
      const begins = isOneWord ? withArticle(tokens, rest, townsOf(byFirst.get(rest) ?? [])) : [];
      if (whole.length > 0) {
        const [first] = whole;
        const isUnmistakable = begins.every((town) => town.population <= (first?.population ?? 0));
        return toFound(whole.length === 1 && !isUnmistakable ? [...whole, ...begins] : whole);
      }
      if (begins.length > 0) return toFound(begins);
      if (isNotATown(tokens)) return { kind: 'none' };
      if (rest.length < 3 || rest.split(' ').length > longestName) return { kind: 'none' };
      const part = ` ${rest} `;
      const containing = keys.filter((_, at) => apart[at]?.includes(part));
      if (containing.length > 0 && (rest.length >= shortestPart || containing.length === 1))
        return toFound(townsOf(containing));
      const parted = beforeComarca(tokens);
      const there = parted ? alikeTo(parted.rest).filter(({ comarca }) => comarca === parted.comarca) : [];
      return toFound(there.length > 0 ? there : alikeTo(rest));
    },
  };
}

/** A name, the towns that have it, and where it stands among the words. */
interface NamedTowns {
  start: number;
  end: number;
  towns: Town[];
}

/** Places of the words that begin a clause. */
function clauseStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const clause of text.split(/[.,;:!?()\n]+|(?<=\s)(?:sino|sinó|però|pero|but)(?=\s)/iu)) {
    starts.add(at);
    at += words(clause).length;
  }
  return starts;
}

const denials = new Set('no not ni ya abans antes before'.split(' '));
const home = new Set('visc vivo live'.split(' '));
const mostBetween = 5;

/** «no soc de Vic», «ya no trabajo en Calella»: a denial before it in its clause; or «Roses no», right after it. */
function isDenied(tokens: readonly string[], begins: ReadonlySet<number>, start: number, end: number): boolean {
  if (tokens[end] === 'no' && !begins.has(end)) return true;
  for (let at = start - 1; at >= 0 && at >= start - mostBetween && !begins.has(at + 1); at--) {
    // «Treballo a Malgrat però visc a Blanes»: where somebody lives is not where they work.
    if (denials.has(tokens[at] ?? '') || home.has(tokens[at] ?? '')) return true;
  }
  return false;
}

const spanish = /ñ|n\u0303/i;

/** The part of a text that may name a town, with Catalan letters: «Bañolas» is «Banyolas». */
function inCatalan({ text, words: said }: Said): { text: string; tokens: readonly string[] } {
  if (text.length <= longestText && !spanish.test(text)) return { text, tokens: said };
  const written = text.slice(0, longestText).replace(/ñ|n\u0303/gi, 'ny');
  return { text: written, tokens: words(written) };
}

/** Spellings that sound the same in some part of the country, in the order in which they are told apart. */
const sounds: readonly [RegExp, string][] = [
  [/\s|h/g, ''],
  [/c(?=[eiy])|ç|z|ss/g, 's'],
  [/g(?=[eiy])|tj|tg/g, 'j'],
  [/([gq])u(?=[ei])/g, '$1'],
  [/q|k/g, 'c'],
  [/v/g, 'b'],
  [/ll|y/g, 'i'],
  [/ix|tx|tch|x/g, 'x'],
  [/[mn](?=[bpf])|n$/g, 'm'],
  [/e/g, 'a'],
  [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** How a folded name sounds, whatever its spelling: «serdanyola», «granoyers», «canoveyas». */
function soundOf(key: string): string {
  return sounds.reduce((heard, [spelling, sound]) => heard.replace(spelling, sound), key);
}
