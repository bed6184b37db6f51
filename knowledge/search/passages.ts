import type { Content, Service, TopicId, Words } from '../knowledge.ts';
import { words } from './normalise.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { stem } from './stem.ts';

/** A piece of the content that may answer a question by itself. */
export interface Passage {
  service: string;
  /** A topic, or «altres» for one of the service's own questions. */
  topic: TopicId | 'altres';
  /** Set on own questions. */
  question: string | null;
}

export interface RankedPassage extends Passage {
  /** 0 to 1: how much of the question it covers, weighed by how telling each word is. */
  score: number;
}

export interface Passages {
  /** Stems of the words that tell something, with misspelt ones corrected. */
  read(tokens: readonly string[]): string[];
  /** Passages that share words with the question, best first. */
  rank(stems: readonly string[]): RankedPassage[];
  isKnownWord(word: string): boolean;
}

interface Entry extends Passage {
  weight: number;
  own: boolean;
}

/** Identifies an own question in a button, stable while its text is. */
export function questionId(text: string): string {
  return words(text).join('-');
}

/** Indexes every own question (in each of its wordings) and every fact. */
export function createPassages(content: Content): Passages {
  const stop = new Set(content.words.stopWords.flatMap(words));
  const canonical = canonicalWords(content.words);
  const stemOf = (word: string) => stem(canonical.get(word) ?? word);
  const entries: Entry[] = [];
  const postings = new Map<string, Set<number>>();
  const vocabulary = new Set<string>(stop);
  const rawStems: string[][] = [];

  const add = (passage: Passage, text: string, own: boolean) => {
    const tokens = words(text);
    for (const token of tokens) vocabulary.add(token);
    const stems = [...new Set(tokens.filter((token) => !stop.has(token)).map(stemOf))];
    for (const each of stems) {
      const list = postings.get(each) ?? new Set();
      list.add(entries.length);
      postings.set(each, list);
    }
    rawStems.push(stems);
    entries.push({ ...passage, weight: 0, own });
  };
  for (const service of content.services.values()) indexService(service, add);
  for (const topic of content.topics) for (const cue of topic.cues) for (const word of words(cue)) vocabulary.add(word);
  for (const group of content.words.synonyms) for (const word of group.flatMap(words)) vocabulary.add(word);

  const idf = new Map<string, number>();
  for (const [each, list] of postings) idf.set(each, Math.log(1 + entries.length / list.size));
  const rarest = Math.log(1 + entries.length);
  const weigh = (each: string) => idf.get(each) ?? rarest;
  entries.forEach((entry, index) => {
    entry.weight = (rawStems[index] ?? []).reduce((sum, each) => sum + weigh(each), 0);
  });
  const spelling: Spelling = createSpelling(vocabulary);

  return {
    isKnownWord: (word) => vocabulary.has(word),
    read(tokens) {
      const stems = new Set<string>();
      for (const token of tokens) {
        const word = spelling.correct(token) ?? token;
        if (!stop.has(word)) stems.add(stemOf(word));
      }
      return [...stems];
    },
    rank(stems) {
      const asked = stems.reduce((sum, each) => sum + weigh(each), 0);
      if (asked === 0) return [];
      const shared = new Map<number, number>();
      for (const each of stems) {
        for (const at of postings.get(each) ?? []) shared.set(at, (shared.get(at) ?? 0) + weigh(each));
      }
      return [...shared]
        .map(([at, weight]): RankedPassage => {
          const { service, topic, question, weight: whole, own } = entries[at] as Entry;
          const coverage = weight / asked;
          const precision = weight / whole;
          const score = own ? (2 * coverage * precision) / (coverage + precision) : 0.75 * coverage + 0.1 * precision;
          return { service, topic, question, score };
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}

function indexService(service: Service, add: (passage: Passage, text: string, own: boolean) => void): void {
  for (const [topic, facts] of Object.entries(service.topics)) {
    for (const fact of facts) {
      if (!fact.unsourced) add({ service: service.id, topic: topic as TopicId, question: null }, fact.text, false);
    }
  }
  for (const question of service.questions) {
    const passage: Passage = { service: service.id, topic: 'altres', question: questionId(question.q) };
    for (const text of [question.q, ...question.also]) add(passage, text, true);
  }
}

function canonicalWords({ synonyms }: Words): Map<string, string> {
  const canonical = new Map<string, string>();
  for (const group of synonyms) {
    const [first, ...others] = group.flatMap(words);
    for (const word of others) if (first) canonical.set(word, first);
  }
  return canonical;
}
