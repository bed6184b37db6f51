import type { TopicId, Words } from '../knowledge.ts';
import { createFuzzyLookup, type FuzzyLookup } from './fuzzy-lookup.ts';
import { words } from './normalise.ts';
import type { PhraseFinder } from './phrase-finder.ts';
import type { NamedService, ServiceNames } from './service-names.ts';
import { stem } from './stem.ts';

/** A text as the search sees it: what it names, what it announces, and the words that tell something. */
export interface Terms {
  /** Services named, each once, with how sure the spelling is. */
  named: Map<string, number>;
  /** Topics announced. */
  cues: Set<TopicId>;
  /** Stems of the telling words, and how sure each is: a misspelt one is a little less. */
  stems: Map<string, number>;
  /** Stems of words that are part of a cue: the cue already says what they mean. */
  inCue: Set<string>;
  /** The names among the words of the text, in order. */
  names: readonly NamedService[];
}

export interface TermReader {
  /** Reads content: well spelt, and its words become known. */
  learn(text: string): Terms;
  /** Reads what a person typed, misspellings included. To be used once everything has been learnt. */
  read(text: string): Terms;
  /** Reads a text as it is written, neither learning from it nor correcting it. */
  readExactly(text: string): Terms;
}

const besideShare = 0.9;
const shortestToCorrect = 4;
const worstSpelling = 0.26;

/** Prepares the reading of texts into terms. */
export function createTermReader(language: Words, names: ServiceNames, cues: PhraseFinder<TopicId>): TermReader {
  const stop = new Set(language.stopWords.flatMap(words));
  const canonical = new Map<string, string>();
  for (const group of language.synonyms) {
    const [first, ...others] = group.flatMap(words);
    for (const word of others) if (first) canonical.set(word, first);
  }
  const vocabulary = new Set<string>([...stop, ...canonical.keys(), ...canonical.values()]);
  let spelling: FuzzyLookup | null = null;

  const stemOf = (word: string) => stem(canonical.get(word) ?? word);

  const build = (tokens: readonly string[], sureness: readonly number[], named: readonly NamedService[]): Terms => {
    const inName = new Array<boolean>(tokens.length).fill(false);
    for (const { start, end } of named) inName.fill(true, start, end);
    const rest = tokens.map((token, at) => (inName[at] ? '' : token));
    const found = cues.find(rest);
    const cueAt = new Array<boolean>(tokens.length).fill(false);
    for (const { start, end } of found) cueAt.fill(true, start, end);
    const terms: Terms = {
      named: new Map(),
      cues: new Set(found.flatMap((cue) => cue.ids)),
      stems: new Map(),
      inCue: new Set(),
      names: [...named].sort((a, b) => a.start - b.start),
    };
    // The first service named is what the question is about; the others stand beside it.
    for (const { service, sureness: sure } of terms.names) {
      const share = terms.named.size === 0 || terms.named.has(service) ? 1 : besideShare;
      terms.named.set(service, Math.max(sure * share, terms.named.get(service) ?? 0));
    }
    rest.forEach((token, at) => {
      if (token === '' || stop.has(token)) return;
      const each = stemOf(token);
      terms.stems.set(each, Math.max(sureness[at] ?? 1, terms.stems.get(each) ?? 0));
      if (cueAt[at]) terms.inCue.add(each);
    });
    return terms;
  };

  const isKnownWord = (word: string) => vocabulary.has(word);
  const readTokens = (tokens: readonly string[]): Terms => build(tokens, [], names.find(tokens));
  return {
    readExactly: (text) => readTokens(words(text)),
    learn(text) {
      const tokens = words(text);
      for (const token of tokens) vocabulary.add(token);
      return readTokens(tokens);
    },
    read(text) {
      spelling ??= createFuzzyLookup(
        [...vocabulary, ...names.keys()].filter((word) => word.length >= shortestToCorrect),
      );
      const raw = words(text);
      const inRawName = names.find(raw);
      const isIn = (list: readonly NamedService[], at: number) =>
        list.some(({ start, end }) => at >= start && at < end);
      const typed = raw.map((token, at) => (isIn(inRawName, at) ? token : withoutClitic(token, names, isKnownWord)));
      const sure = names.find(typed);
      const sureness: number[] = [];
      const tokens = typed.map((token, at) => {
        if (isIn(sure, at) || isKnownWord(token) || token.length < shortestToCorrect || /\d/.test(token)) return token;
        const near = spelling?.nearest(token, worstSpelling);
        if (near) sureness[at] = 1 - near.score;
        return near?.word ?? token;
      });
      // Names made of ordinary words are only seen once those are well spelt: «rejistre de contractas».
      const spelt = names.find(tokens).map((name) => ({ ...name, sureness: sureness[name.start] ?? name.sureness }));
      const pairs = names
        .findMisspeltPairs(typed, isKnownWord)
        .filter(({ start, end }) => !isIn(spelt, start) && !isIn(spelt, end - 1));
      return build(tokens, sureness, [...spelt, ...pairs]);
    },
  };
}

/** «leres» is «l'eres» and «daprovar» «d'aprovar»: people leave the apostrophe out. */
function withoutClitic(token: string, names: ServiceNames, isKnownWord: (word: string) => boolean): string {
  if (token.length < 5 || !/^[ldsnmt]/.test(token) || isKnownWord(token)) return token;
  const rest = token.slice(1);
  return isKnownWord(rest) || names.find([rest]).length > 0 ? rest : token;
}
