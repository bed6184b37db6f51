import type { Content, Town } from '../../content.ts';
import type { CutText } from '../utterance/cut-text.ts';
import { emptyWords } from '../utterance/empty-words.ts';
import { fold, words } from '../utterance/fold.ts';
import { createPhraseFinder } from '../utterance/phrase-finder.ts';
import type { Speller } from '../utterance/speller.ts';
import { createRegionFinder } from './region-finder.ts';
import { soundOf } from './sound-of.ts';
import { clauseStarts, isDenied, type NamedTowns, townsMeant } from './towns-meant.ts';

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
const shortestAlias = 6;
/** «bot, ajuntament»: in so few words a name is a name. */
const longestPlainName = 2;

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
  const written = new Map(Object.entries(language.written).map(([short, whole]) => [short, fold(whole)]));
  const significant = (tokens: readonly string[]) => {
    const kept = tokens.filter((token) => !articles.has(token));
    return kept.length > 0 ? kept : [...tokens];
  };
  const keyOf = (tokens: readonly string[]) =>
    significant(tokens.map((token) => written.get(token) ?? token)).join(' ');

  /** «Què marca el nivell recomanat?» is not about Marçà, nor «com parlo amb el bot?» about Bot. */
  const alsoWords = new Set(language.alsoWords.flatMap(words));
  const isWord = (text: string, tokens: readonly string[], at: number) =>
    tokens.length > longestPlainName &&
    !leadIn.has(tokens[at - 1] ?? '') &&
    !new RegExp(`(?:^|[^\\p{L}])\\p{Lu}${(tokens[at] ?? '').slice(1)}`, 'u').test(unaccented(text));
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
  for (const town of towns) for (const spelling of spellingsOf(town.name)) known(words(spelling), town);
  for (const { name, also } of language.otherNames) {
    const town = byName.get(name);
    if (town) for (const other of also.flatMap(spellingsOf)) known(words(other), town);
  }
  const notTowns = new Set(
    [
      ...language.notTowns,
      ...language.regions.flatMap(({ names }) => names),
      ...towns.map(({ comarca }) => comarca),
    ].map((name) => keyOf(words(name))),
  );
  const regions = createRegionFinder(content, keyOf);
  const provinces = Map.groupBy(towns, ({ province }) => province as string);
  const keys = [...byKey.keys()];
  /** With an end at each side, for looking for whole words in them. */
  const apart = keys.map((key) => ` ${key} `);
  const official = new Set(towns.flatMap(({ name }) => spellingsOf(name).map((spelling) => keyOf(words(spelling)))));
  // «Calella de Palafrugell» is no other Calella: it is a place of Palafrugell.
  const byFirst = Map.groupBy([...official], (key) => key.split(' ')[0] ?? '');
  // «Castelló» is also how several towns begin.
  for (const key of [...keys, ...byFirst.keys()]) notTowns.delete(key);
  const byWord = new Map<string, string[]>();
  for (const key of keys) {
    for (const word of key.split(' ')) {
      const same = byWord.get(word);
      if (same) same.push(key);
      else byWord.set(word, [key]);
    }
  }
  const inNames = new Set([...keys, ...notTowns].flatMap((key) => key.split(' ')));
  /** «La seu durgell», «l'ajuntament dolot»: the apostrophe left out. */
  const apostrophised = ({ text, tokens }: Written): Written => {
    const isGlued = (word: string) => glued.test(word) && !inNames.has(word) && inNames.has(word.slice(1));
    if (!tokens.some(isGlued)) return { text, tokens };
    const parted = text.replace(/\p{L}+/gu, (word) => (isGlued(fold(word)) ? `${word[0]}'${word.slice(1)}` : word));
    return { text: parted, tokens: words(parted) };
  };
  const beside = language.beside.map(words);
  // A short name that is not the official one is too like other words: «passa» is no «Cassà».
  const spellable = keys.filter((key) => official.has(key) || key.length >= shortestAlias);
  speller.learn('town', spellable);
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
        if (size === 1 && alsoWords.has(first) && isWord(text, tokens, start)) continue;
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

  /** The whole names in a text that are of where the person works. */
  const meant = (text: string, tokens: readonly string[]): NamedTowns[] => [
    ...townsMeant(text, tokens, wholeNames(text, tokens)),
  ];

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

  /** The towns whose name sounds like some words, or is nearly the same. */
  const alikeTo = (rest: string): readonly Town[] => {
    bySound ??= Map.groupBy(spellable, soundOf);
    const alike = bySound.get(soundOf(rest)) ?? [];
    if (alike.length > 0 && rest.length >= shortestPart) return townsOf(alike);
    const near = speller.nearest('town', rest);
    return near ? (byKey.get(near.word) ?? []) : [];
  };

  /** Whether a text names another place, or a body that has towns in its name. */
  const isNotATown = (tokens: readonly string[]): boolean =>
    notTowns.has(keyOf(tokens.filter((token) => !leadIn.has(token)))) ||
    tokens.some((_, start) => isBeside(tokens, start) && !articles.has(tokens[start] ?? ''));

  /** Where the text says that the town is: «Taradel (Osona)», «Calonge, el de la Costa Brava», «Cerbera, Lleida». */
  const placeIn = (text: string, tokens: readonly string[], whole: readonly NamedTowns[]): Place | null => {
    // «La Selva, Baix Camp»: the last one says where the other is.
    const region = regions.find(tokens).at(-1);
    if (region) {
      const aside = tokens.findIndex((token, at) => isBeside(tokens, at) && !articles.has(token));
      const near = aside < 0 ? tokens.length : aside;
      const rest = [
        ...tokens.slice(0, Math.min(region.start, near)),
        ' ',
        ...tokens.slice(region.end, Math.max(region.end, near)),
      ];
      // «L'Ametlla, però la del Vallès no»: anywhere else.
      const isElsewhere = isDenied({ tokens, begins: clauseStarts(text) }, region);
      return { rest: rest.slice(0, longestPlaced), has: isElsewhere ? (town) => !region.has(town) : region.has };
    }
    const [capital, more] = whole;
    const [town] = capital?.towns ?? [];
    if (!capital || !town || more || !provinces.has(town.name)) return null;
    const begins = clauseStarts(text);
    let start = capital.start;
    while (start > 0 && leadIn.has(tokens[start - 1] ?? '')) start--;
    if (start === 0 || !(begins.has(start) || begins.has(capital.start))) return null;
    return { rest: tokens.slice(0, start).slice(0, longestPlaced), has: ({ province }) => province === town.name };
  };

  /** The towns of a place of which some words of the text are the name, its beginning, a part of it, or sound like one. */
  const townsIn = ({ rest, has }: Place): readonly Town[] => {
    const runs = runsOf(rest, (word) => leadIn.has(word) || articles.has(word));
    const tellsOf = (key: string) => byWord.get(key.split(' ')[0] ?? '') ?? [];
    for (const run of runs) {
      const key = keyOf(run);
      if (key.length < shortestPart - 1) continue;
      const containing = tellsOf(key).filter((known) => ` ${known} `.includes(` ${key} `));
      const there = townsOf(containing.filter((known) => `${known} `.startsWith(`${key} `))).filter(has);
      if (there.length > 0) return there;
      const within = townsOf(containing).filter(has);
      if (within.length > 0) return within;
    }
    // Among many words, one is sure to look like the name of some town.
    const isShort = rest.filter((word) => !leadIn.has(word) && !articles.has(word)).length <= longestMisspelt;
    for (const run of isShort ? runs : []) {
      const key = keyOf(run);
      const there = key.length < shortestPart ? [] : alikeTo(key).filter(has);
      if (there.length > 0) return there;
    }
    return [];
  };

  /** «Mollet, però el petit, el de Peralada»: the beginning of a name, and the rest of it further on, that is a name too. */
  const inTwo = (tokens: readonly string[], [name, other]: readonly NamedTowns[]): readonly Town[] => {
    if (!name || other) return [];
    const [first] = tokens.slice(0, name.start).filter((token) => !leadIn.has(token) && !articles.has(token));
    const key = first && keyOf([first, ...tokens.slice(name.start, name.end)]);
    return key && official.has(key) ? (byKey.get(key) ?? []) : [];
  };

  const bodies = createPhraseFinder([{ id: true, phrases: language.bodies }]);

  const find = (text: string, tokens: readonly string[]): FoundTowns => {
    const named = meant(text, tokens);
    const whole = named.flatMap((name) => name.towns);
    const rest = keyOf(tokens.filter((token) => !leadIn.has(token)));
    const isOneWord = rest !== '' && !rest.includes(' ');
    // «Prats» is a part of several names; «Vic» is a town, however many names begin with it.
    const begins = isOneWord ? withArticle(tokens, rest, townsOf(byFirst.get(rest) ?? [])) : [];
    const place = isOneWord ? null : placeIn(text, tokens, named);
    if (place && whole.some(place.has) && !isCapitalOf(whole, place)) return toFound(whole.filter(place.has));
    const there = place && (whole.length === 0 || isCapitalOf(whole, place)) ? townsIn(place) : [];
    if (there.length > 1) {
      // «Sant Cuget del Vallès» is one of them misspelt, and not all that begin so.
      const misspelt = alikeTo(rest).filter(place?.has ?? (() => true));
      return toFound(misspelt.length === 1 ? misspelt : there);
    }
    if (there.length > 0) return toFound(there);
    if (whole.length > 0) {
      const [first] = whole;
      const parted = inTwo(tokens, named);
      if (parted.length > 0) return toFound(parted);
      const isUnmistakable = begins.every((town) => town.population <= (first?.population ?? 0));
      return toFound(whole.length === 1 && !isUnmistakable ? [...whole, ...begins] : whole);
    }
    if (begins.length > 0) return toFound(begins);
    if (isNotATown(tokens)) return { kind: 'none' };
    if (rest.length < 3 || rest.split(' ').length > longestName) return { kind: 'none' };
    const part = ` ${rest} `;
    const holding = keys.filter((_, at) => apart[at]?.includes(part));
    const officially = holding.filter((key) => official.has(key));
    const containing = officially.length > 0 ? officially : holding;
    if (containing.length > 0 && (rest.length >= shortestPart || containing.length === 1))
      return toFound(townsOf(containing));
    return toFound(alikeTo(rest));
  };

  return {
    namesBody: (said) => bodies.find(said.words).length > 0,
    findExact(said) {
      const { text, tokens } = apostrophised(inCatalan(said));
      return toFound(meant(text, tokens).flatMap((name) => name.towns));
    },
    find(said) {
      const { text, tokens } = apostrophised(inCatalan(said));
      const found = find(text, tokens);
      if (found.kind !== 'none') return found;
      // «Llavaneres, el poble del costat de Mataró»: the name, and then where it is.
      const [clause = ''] = text.split(clauseEnd);
      const first = words(clause);
      const name = keyOf(first.filter((token) => !leadIn.has(token)));
      const isName = first.length < tokens.length && first.length <= longestFirst && name.length >= shortestPart;
      if (!isName) return found;
      if (byFirst.has(name)) return toFound(townsOf(byFirst.get(name) ?? []));
      return tokens.slice(first.length).some((token) => descriptions.has(token)) ? find(clause, first) : found;
    },
  };
}

/** Some words that may hold a name, and the towns that it may be of. */
interface Place {
  rest: readonly string[];
  has: (town: Town) => boolean;
}

/** What a town is said to be after its name, or beside what: «Taradel, un poble prop de Vic». */
const descriptions = new Set(
  'poble vila municipi ciutat capital pueblo villa municipio ciudad town village city costat prop vora tocar ajuntament ayuntamiento comarca lado cerca near next'.split(
    ' ',
  ),
);
const longestPlaced = 16;
const longestRun = 4;
const longestMisspelt = 5;
const longestFirst = 6;
const clauseEnd = /[,;:()!?…–—\n]|\.(?=\s|$)|\s-\s/;

/** The name that is found is only that of the province: «Cerbera, Lleida». */
function isCapitalOf(whole: readonly Town[], { has, rest }: Place): boolean {
  const [only, other] = whole;
  return (
    only !== undefined &&
    !other &&
    has(only) &&
    only.name === only.province &&
    !words(rest.join(' ')).includes(words(only.name)[0] ?? '')
  );
}

/** Runs of neighbouring words that say something, the longest first. */
function runsOf(tokens: readonly string[], isEmpty: (token: string) => boolean): string[][] {
  const stretches = tokens
    .map((token) => (isEmpty(token) ? '' : token))
    .join(' ')
    .split(/ {3,}/)
    .map(words);
  const runs = stretches.flatMap((stretch) =>
    stretch.flatMap((_, start) =>
      stretch.slice(start, start + longestRun).map((_word, size) => stretch.slice(start, start + size + 1)),
    ),
  );
  return runs.sort((a, b) => b.length - a.length);
}

/** A name as it is, and as one word where it has hyphens: «Montroig del Camp». */
function spellingsOf(name: string): string[] {
  return name.includes('-') ? [name, name.replaceAll('-', '')] : [name];
}

const spanish = /ñ|n\u0303/i;

/** A text as its names are looked for, and its words. */
interface Written {
  text: string;
  tokens: readonly string[];
}

/** An article or a preposition before a vowel, that is long enough to be a name. */
const glued = /^[dl]h?[aeiou]\p{L}{2,}$/u;

/** The part of a text that may name a town, with Catalan letters: «Bañolas» is «Banyolas». */
function inCatalan({ text, words: said }: Said): Written {
  if (text.length <= longestText && !spanish.test(text)) return { text, tokens: said };
  const written = text.slice(0, longestText).replace(/ñ|n\u0303/gi, 'ny');
  return { text: written, tokens: words(written) };
}

/** Its letters without their signs, capitals as they are. */
function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
