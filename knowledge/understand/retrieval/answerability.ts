import { readerOf } from './features.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rerank.ts';

/** What a question and its candidates, best first, tell of whether there is an answer. */
export interface Standing {
  question: Question;
  ranked: readonly [Ranked, ...Ranked[]];
}

/** One thing that tells that a question is ours and that its best candidate answers it: near 0 to 1, or a few times that. */
export interface Sign {
  name: string;
  meaning: string;
  of(standing: Standing): number;
}

const words = readerOf('words');
const letters = readerOf('letters');
const task = readerOf('task');

/** Weight at which more of the same says nothing new. */
const enoughMass = 40;

/** All that the decision to answer looks at. What each is worth is in `model.json`. */
export const signs: readonly Sign[] = [
  { name: 'always', meaning: 'how likely it is before looking', of: () => 1 },
  { name: 'order', meaning: 'how well the first candidate stands', of: ({ ranked: [first] }) => first.order / 10 },
  {
    name: 'accounted',
    meaning: 'how much of what was asked any candidate accounts for',
    of: ({ ranked }) => ranked.reduce((most, { facts }) => Math.max(most, Math.min(1, facts.accounted)), 0),
  },
  {
    name: 'words',
    meaning: 'how like the question the first candidate is, word by word',
    of: ({ ranked: [first] }) => words(first),
  },
  {
    name: 'letters',
    meaning: 'and letter by letter',
    of: ({ ranked: [first] }) => letters(first),
  },
  {
    name: 'own',
    meaning: 'the first candidate is a question of its own',
    of: ({ ranked: [first] }) => (first.facts.target.question === null ? 0 : 1),
  },
  { name: 'named', meaning: 'a service is named', of: ({ question }) => sureness(question) },
  {
    name: 'announced',
    meaning: 'a topic is announced',
    of: ({ question }) => (question.facts.terms.cues.size > 0 ? 1 : 0),
  },
  {
    name: 'clear',
    meaning: 'a service is named and all the rest is known',
    of: ({ question }) => (question.unknownShare === 0 && question.away.length === 0 ? sureness(question) : 0),
  },
  {
    name: 'known mass',
    meaning: 'how much is said with words that the content knows',
    of: ({ question }) => Math.min(question.knownMass, enoughMass) / enoughMass,
  },
  {
    name: 'unknown share',
    meaning: 'the share of its words that the content does not know',
    of: ({ question }) => question.unknownShare,
  },
  { name: 'brief', meaning: 'how few words there are', of: ({ question }) => 1 / (1 + question.words) },
  {
    name: 'ours by ear',
    meaning: 'how much likelier it is ours than not by how it is put (naive Bayes)',
    of: ({ question }) => question.facts.manner.ours,
  },
  {
    name: 'ours apart',
    meaning:
      'how much liker what is asked of the service of the first candidate it is than what is not ours, when none is named',
    of: ({ question, ranked: [first] }) => oursApart(question, first),
  },
  {
    name: 'plain',
    meaning: 'it is the name of a service and what is asked of it, and nothing else',
    of: ({ ranked: [first] }) => (first.isPlain ? 1 : 0),
  },
  {
    name: 'task',
    meaning: 'how like a description of its service the task is that it says',
    of: ({ ranked: [first] }) => task(first),
  },
];

/** Every sign of a question and its candidates, in the order of the table. */
export function signsOf(standing: Standing): number[] {
  return signs.map((sign) => sign.of(standing));
}

/** How much liker what is asked of the service of a candidate a question is than what is not ours; 0 when a service is named. */
export function oursApart({ facts: { terms, manner } }: Question, { facts: { service } }: Ranked): number {
  return terms.named.size > 0 ? 0 : (manner.servicesApart[service] ?? 0) - (manner.servicesApart.at(-1) ?? 0);
}

function sureness({ facts }: Question): number {
  return Math.max(0, ...facts.terms.named.values());
}
