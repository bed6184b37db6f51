import type { TopicId } from '../../schema/ids.ts';
import { oneOfEach } from '../one-of-each.ts';
import { phrase, words } from '../utterance/fold.ts';
import { type Lexicon, nameNumber, noNumber, type Word } from '../utterance/lexicon.ts';
import type { PhraseFinder } from '../utterance/phrase-finder.ts';
import { type Speller, tolerance } from '../utterance/speller.ts';
import type { NamedService, ServiceNames } from './service-names.ts';

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
  /** Number of every word in its order, the empty ones too, and of each name: how something is asked. */
  sequence: readonly number[];
  /** All its words, well spelt, in one line. */
  line: string;
  /** Whether each word says something by itself: it is no name, no part of a cue, and no word that says nothing. */
  telling: readonly boolean[];
}

/** The same of a text of the content, that is well spelt: its stems, each once, by number. */
export interface LearntTerms extends Pick<Terms, 'named' | 'cues' | 'sequence'> {
  stems: readonly number[];
  text: string;
}

/** How a text of the content was read, and its words. */
interface LearntText {
  terms: LearntTerms;
  words: readonly Word[];
}

/** How each text of a content was read, the ways of asking and what is told: with the same language, it is read so again. */
export interface LearntTexts {
  asked: Map<string, LearntText>;
  told: Map<string, LearntText>;
}

export interface TermReader {
  /** Reads a way of asking in the content: its words become known. */
  learn(text: string): LearntTerms;
  /** The same for what is not asked but told: only what it names and tells, not how it is put. */
  learnTold(text: string): LearntTerms;
  /** Reads the words that a person typed, misspellings included. To be used once everything has been learnt. */
  read(words: readonly string[]): Terms;
  /** Reads a text as it is written, neither learning from it nor correcting it. */
  readExactly(text: string): Terms;
  /** The words of a text that was learnt, folded, in one line. */
  lineOf(text: string): string;
  /** What stands for those words for as long as they are known, in one content after another; undefined where that is not kept. */
  keyOf(text: string): object | undefined;
}

/** What a word of a text is part of. */
const free = 0;
const inName = 1;
const inCue = 2;
const inHush = 3;

/** Most texts name nobody and announce nothing: they share these, never added to. */
const nobody: ReadonlyMap<string, number> = new Map();
const noTopic: ReadonlySet<TopicId> = new Set();
const nothing: never[] = [];
const besideShare = 0.9;
const mostCorrected = 40;

/**
 * Prepares the reading of texts into terms.
 * @param texts how they were read before, with the same language, and where it is noted how they are read now; none, where nothing
 * is read again
 */
export function createTermReader(
  lexicon: Lexicon,
  names: ServiceNames,
  cues: PhraseFinder<TopicId>,
  speller: Speller,
  texts?: { before: LearntTexts; now: LearntTexts },
): TermReader {
  const { hushed } = lexicon;
  let hasLearnt = false;
  const sharedNames = oneOfEach((named: Terms['named']) => [...named].join(' '));
  const sharedCues = oneOfEach((announced: Terms['cues']) => [...announced].join(' '));

  /** What each word is part of, and the topics announced. */
  const partsOf = (seen: readonly Word[], named: readonly NamedService[], isTold: boolean) => {
    const kinds: number[] = [];
    const bare: string[] = [];
    for (const word of seen) {
      kinds.push(free);
      bare.push(word.bare);
    }
    for (const { start, end } of named) {
      kinds.fill(inName, start, end);
      bare.fill('', start, end);
    }
    const found = isTold ? nothing : cues.findStems(bare);
    for (const { start, end } of found) kinds.fill(inCue, start, end);
    for (const { start, end } of hushed.findStems(bare)) kinds.fill(inHush, start, end);
    return { kinds, announced: found.length > 0 ? new Set(found.flatMap((cue) => cue.ids)) : noTopic };
  };

  /** How it is put: its words in their order, and each name as one. */
  const sequenceOf = (seen: readonly Word[], kinds: readonly number[]): number[] => {
    const sequence: number[] = [];
    for (let at = 0; at < seen.length; at++) {
      if (kinds[at] !== inName) sequence.push(seen[at]?.number ?? noNumber);
      else if (kinds[at - 1] !== inName) sequence.push(nameNumber);
    }
    return sequence;
  };

  const isTelling = (word: Word, kind: number | undefined) => kind !== inName && kind !== inHush && !word.isStop;

  const build = (
    tokens: readonly string[],
    seen: readonly Word[],
    sureness: readonly number[],
    named: readonly NamedService[],
  ): Terms => {
    const { kinds, announced } = partsOf(seen, named, false);
    const stems = new Map<string, number>();
    const stemsInCue = new Set<string>();
    seen.forEach((word, at) => {
      if (!isTelling(word, kinds[at])) return;
      const sure = sureness[at] ?? 1;
      if (sure > (stems.get(word.stem) ?? 0)) stems.set(word.stem, sure);
      if (kinds[at] === inCue) stemsInCue.add(word.stem);
    });
    return {
      names: [...named].sort((a, b) => a.start - b.start),
      named: namedOnce(named),
      cues: announced,
      stems,
      inCue: stemsInCue,
      sequence: sequenceOf(seen, kinds),
      line: ` ${tokens.join(' ')} `,
      telling: seen.map((word, at) => isTelling(word, kinds[at]) && kinds[at] !== inCue),
    };
  };

  /** The last text that had each stem: it counts once in each. */
  const lastText: number[] = [];
  let nth = 0;
  const learnAnew = (text: string, isTold: boolean): LearntText => {
    const tokens = words(text);
    const seen: Word[] = [];
    for (const token of tokens) seen.push(lexicon.learn(token));
    const named = names.find(tokens);
    const { kinds, announced } = partsOf(seen, named, isTold);
    const stems: number[] = [];
    nth++;
    // A list with holes in it is slow.
    while (lastText.length < lexicon.stems) lastText.push(0);
    for (let at = 0; at < seen.length; at++) {
      const word = seen[at];
      if (!word || !isTelling(word, kinds[at]) || lastText[word.number] === nth) continue;
      lastText[word.number] = nth;
      stems.push(word.number);
    }
    // How a fact is put says nothing of how people ask.
    const sequence = isTold ? nothing : sequenceOf(seen, kinds);
    // A list that has grown has room for more; there are thousands of them.
    return {
      terms: {
        named: sharedNames(namedOnce(named)),
        cues: sharedCues(announced),
        stems: stems.slice(),
        sequence: sequence.slice(),
        text,
      },
      words: texts ? seen.slice() : seen,
    };
  };
  const learn = (text: string, isTold: boolean): LearntTerms => {
    const kind = isTold ? 'told' : 'asked';
    const before = texts?.before[kind].get(text);
    if (before) for (const word of before.words) lexicon.adopt(word);
    // With its own text: the one before is let go of, with the content that had it.
    const learnt = before ? { ...before, terms: { ...before.terms, text } } : learnAnew(text, isTold);
    texts?.now[kind].set(text, learnt);
    return learnt.terms;
  };

  return {
    readExactly(text) {
      const tokens = words(text);
      const seen = tokens.map(lexicon.look);
      return build(tokens, seen, [], names.find(tokens));
    },
    lineOf(text) {
      const learnt = texts?.now.asked.get(text);
      return learnt ? learnt.words.map(({ written }) => written).join(' ') : phrase(text);
    },
    keyOf: (text) => texts?.now.asked.get(text)?.words,
    learn: (text) => learn(text, false),
    learnTold: (text) => learn(text, true),
    read(raw) {
      if (!hasLearnt) {
        speller.learn('word', [...lexicon.words(), ...names.keys()]);
        hasLearnt = true;
      }
      const inRawName = names.find(raw);
      const isIn = (list: readonly NamedService[], at: number) =>
        list.some(({ start, end }) => at >= start && at < end);
      const typed = raw.map((token, at) => (isIn(inRawName, at) ? token : withoutClitic(token, names, lexicon.has)));
      const sure = names.find(typed);
      const sureness: number[] = [];
      let corrected = 0;
      const tokens = typed.map((token, at) => {
        if (isIn(sure, at) || lexicon.has(token) || token.length < tolerance.word.shortest || /\d/.test(token))
          return token;
        // A text of many unknown words is in another language, or is none.
        if (corrected++ >= mostCorrected) return token;
        const near = speller.nearest('word', token);
        if (near) sureness[at] = 1 - near.score;
        return near?.word ?? token;
      });
      // Names made of ordinary words are only seen once those are well spelt: «rejistre de contractas».
      const spelt = names.find(tokens).map((name) => ({ ...name, sureness: sureness[name.start] ?? name.sureness }));
      const pairs = names
        .findMisspeltPairs(typed, lexicon.has)
        .filter(({ start, end }) => !isIn(spelt, start) && !isIn(spelt, end - 1));
      return build(tokens, tokens.map(lexicon.look), sureness, [...spelt, ...pairs]);
    },
  };
}

/** Each service once: the first named is what the question is about; the others stand beside it. */
function namedOnce(named: readonly NamedService[]): ReadonlyMap<string, number> {
  if (named.length === 0) return nobody;
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
