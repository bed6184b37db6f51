import type { TopicId, Words } from '../knowledge.ts';
import { createFuzzyLookup, type FuzzyLookup } from './fuzzy-lookup.ts';
import { words } from './normalise.ts';
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.ts';
import type { NamedService, ServiceNames } from './service-names.ts';
import { stem } from './stem.ts';

/** A text as the search sees it: what it names, what it announces, and the words that tell something. */
export interface Terms {
  /** Services named, each once, with how sure the spelling is. */
  named: ReadonlyMap<string, number>;
  /** Topics announced. */
  cues: ReadonlySet<TopicId>;
  /** Stems of the telling words, and how sure each is: a misspelt one is a little less. */
  stems: ReadonlyMap<string, number>;
  /** Stems of words that are part of a cue: the cue already says what they mean. */
  inCue: ReadonlySet<string>;
  /** The names among the words of the text, in order. */
  names: readonly NamedService[];
  /** Every word in its order, the empty ones too, and each name as «@»: how something is asked. */
  sequence: string[];
  /** All its words, well spelt, in one line. */
  line: string;
}

export interface TermReader {
  /** Reads a way of asking in the content: well spelt, and its words become known. */
  learn(text: string): Terms;
  /** The same for what is not asked but told: only what it names and tells, not how it is put. */
  learnTold(text: string): Terms;
  /** Reads what a person typed, misspellings included. To be used once everything has been learnt. */
  read(text: string): Terms;
  /** Reads a text as it is written, neither learning from it nor correcting it. */
  readExactly(text: string): Terms;
}

/** A word as it is looked up. */
interface Word {
  /** Its stem, and the stem of what it is the same as. */
  bare: string;
  stem: string;
  isStop: boolean;
  /** Whether a name, a cue or a hushed phrase may begin with it. */
  beginsName: boolean;
  beginsCue: boolean;
  beginsHush: boolean;
}

/** What a word of a text is part of. */
const inName = 1;
const inCue = 2;
const inHush = 3;

export const nameMark = '@';
/** Most texts name nobody and announce nothing: they share these, never added to. */
const nobody: ReadonlyMap<string, number> = new Map();
const noTopic: ReadonlySet<TopicId> = new Set();
const none = new Set<string>();
const besideShare = 0.9;
const nothing: never[] = [];
const shortestToCorrect = 4;
const worstSpelling = 0.26;

/** Prepares the reading of texts into terms. */
export function createTermReader(language: Words, names: ServiceNames, cues: PhraseFinder<TopicId>): TermReader {
  const singles = language.stopWords.filter((entry) => !entry.includes(' '));
  const stop = new Set(singles.flatMap(words));
  /** «per poder», that has nothing to do with «un poder»: words that say nothing only beside others. */
  const hushed = createPhraseFinder([{ id: true, phrases: language.stopWords.filter((entry) => entry.includes(' ')) }]);
  const canonical = new Map<string, string>();
  for (const group of language.synonyms) {
    const [first, ...others] = group.flatMap(words);
    for (const word of others) if (first) canonical.set(word, first);
  }
  const look = (word: string): Word => {
    const bare = stem(word);
    return {
      bare,
      stem: stem(canonical.get(word) ?? word),
      isStop: stop.has(word),
      beginsName: names.mayBegin(word),
      beginsCue: cues.mayBegin(bare),
      beginsHush: hushed.mayBegin(bare),
    };
  };
  const vocabulary = new Map<string, Word>();
  const learnWord = (word: string): Word => {
    const known = vocabulary.get(word);
    if (known) return known;
    const made = look(word);
    vocabulary.set(word, made);
    return made;
  };
  for (const word of [...stop, ...canonical.keys(), ...canonical.values()]) learnWord(word);
  let spelling: FuzzyLookup | null = null;

  const build = (
    tokens: readonly string[],
    seen: readonly Word[],
    sureness: readonly number[],
    named: readonly NamedService[],
    isTold = false,
  ): Terms => {
    const kinds = new Uint8Array(tokens.length);
    for (const { start, end } of named) kinds.fill(inName, start, end);
    // Most texts begin neither a cue nor a hush, and nothing is looked for in them.
    const mayHaveCue = !isTold && seen.some((word) => word.beginsCue);
    const mayHaveHush = seen.some((word) => word.beginsHush);
    const bare = mayHaveCue || mayHaveHush ? seen.map((word, at) => (kinds[at] === inName ? '' : word.bare)) : [];
    const found = mayHaveCue
      ? cues.findStems(bare, (at) => kinds[at] !== inName && seen[at]?.beginsCue === true)
      : nothing;
    for (const { start, end } of found) kinds.fill(inCue, start, end);
    const hush = mayHaveHush ? hushed.findStems(bare, (at) => seen[at]?.beginsHush === true) : nothing;
    for (const { start, end } of hush) kinds.fill(inHush, start, end);

    const stems = new Map<string, number>();
    const stemsInCue = found.length > 0 ? new Set<string>() : none;
    const sequence: string[] = [];
    for (let at = 0; at < seen.length; at++) {
      const word = seen[at];
      const kind = kinds[at];
      if (!word) continue;
      // How a fact is put says nothing of how people ask.
      if (!isTold) {
        if (kind !== inName) sequence.push(word.stem);
        else if (kinds[at - 1] !== inName) sequence.push(nameMark);
      }
      if (kind === inName || kind === inHush || word.isStop) continue;
      const sure = sureness[at] ?? 1;
      if (sure > (stems.get(word.stem) ?? 0)) stems.set(word.stem, sure);
      if (kind === inCue) stemsInCue.add(word.stem);
    }
    return {
      names: [...named].sort((a, b) => a.start - b.start),
      named: named.length > 0 ? namedOnce(named) : nobody,
      cues: found.length > 0 ? new Set(found.flatMap((cue) => cue.ids)) : noTopic,
      stems,
      inCue: stemsInCue,
      sequence,
      line: isTold ? '' : ` ${tokens.join(' ')} `,
    };
  };

  const isKnownWord = (word: string) => vocabulary.has(word);
  const readTokens = (tokens: readonly string[], seen: readonly Word[], isTold = false): Terms =>
    build(
      tokens,
      seen,
      [],
      seen.some((word) => word.beginsName) ? names.find(tokens, (at) => seen[at]?.beginsName === true) : [],
      isTold,
    );
  const lookAll = (tokens: readonly string[]) => tokens.map((token) => vocabulary.get(token) ?? look(token));
  const learn = (text: string, isTold: boolean): Terms => {
    const tokens = words(text);
    return readTokens(tokens, tokens.map(learnWord), isTold);
  };
  return {
    readExactly(text) {
      const tokens = words(text);
      return readTokens(tokens, lookAll(tokens));
    },
    learn: (text) => learn(text, false),
    learnTold: (text) => learn(text, true),
    read(text) {
      spelling ??= createFuzzyLookup(
        [...vocabulary.keys(), ...names.keys()].filter((word) => word.length >= shortestToCorrect),
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
      return build(tokens, lookAll(tokens), sureness, [...spelt, ...pairs]);
    },
  };
}

/** Each service once: the first named is what the question is about; the others stand beside it. */
function namedOnce(named: readonly NamedService[]): Map<string, number> {
  const once = new Map<string, number>();
  for (const { service, sureness } of [...named].sort((a, b) => a.start - b.start)) {
    const share = once.size === 0 || once.has(service) ? 1 : besideShare;
    once.set(service, Math.max(sureness * share, once.get(service) ?? 0));
  }
  return once;
}

/** «leres» is «l'eres» and «daprovar» «d'aprovar»: people leave the apostrophe out. */
function withoutClitic(token: string, names: ServiceNames, isKnownWord: (word: string) => boolean): string {
  if (token.length < 5 || !/^[ldsnmt]/.test(token) || isKnownWord(token)) return token;
  const rest = token.slice(1);
  return isKnownWord(rest) || names.find([rest]).length > 0 ? rest : token;
}
