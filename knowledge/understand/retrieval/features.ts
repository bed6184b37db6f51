import { type TopicId, topicIds } from '../../schema/ids.ts';
import type { Terms } from '../entities/terms.ts';
import type { ContentIndex, Row, Target } from './content-index.ts';
import type { Likeness } from './likeness.ts';
import { type Manner, topicPlace } from './manner.ts';
import { kindsOfTopic, type QuestionKind, questionKindOf } from './question-kind.ts';

/** What is known of a question when candidates are compared with it. */
export interface QuestionFacts {
  terms: Terms;
  /** What kind of question it is, when its words say it. */
  kind: QuestionKind | null;
  manner: Manner;
  likeness: Likeness;
  /** How like a description of a service, by its number, when only a task is said; null when something is asked. */
  taskLikeness: ((service: number) => number) | null;
}

/** What is known of a target that may answer it. */
export interface CandidateFacts {
  /** Its place in the index, and that of its service. */
  place: number;
  service: number;
  target: Target;
  /** 0 to about 1: how much of what was asked it accounts for. */
  accounted: number;
  /** The kinds of question that it answers. */
  kinds: ReadonlySet<QuestionKind>;
  /** Services that what is written of it mentions, and topics that it announces. */
  mentions: ReadonlySet<string>;
  announces: ReadonlySet<TopicId>;
  /** 0 to 1: how often others speak of its service. */
  spokenOf: number;
}

/** One thing that tells how well a target answers a question: near 0 to 1, or below 0 for a likelihood. */
export interface Feature {
  name: string;
  meaning: string;
  of(question: QuestionFacts, candidate: CandidateFacts): number;
}

/**
 * All that the choice among candidates looks at. What each is worth is in `model.json`.
 * Tried and left out, since without them questions held out are answered as well: `docs/understanding.md`.
 */
export const features: readonly Feature[] = [
  {
    name: 'accounted',
    meaning: 'how much of what was asked it accounts for',
    of: (_, { accounted }) => Math.min(1, accounted),
  },
  {
    name: 'words',
    meaning: 'how like the question all that is written of it is, word by word',
    of: ({ likeness }, { place }) => likeness.words(place),
  },
  {
    name: 'told',
    meaning: 'how much of what the question tells its answer says too',
    of: ({ likeness }, { place }) => likeness.told(place),
  },
  {
    name: 'letters',
    meaning: 'how like the question its nearest wording is, letter by letter',
    of: ({ likeness }, { place }) => likeness.letters(place),
  },
  {
    name: 'rare letters',
    meaning: 'the same, each group of letters by how few wordings have it',
    of: ({ likeness }, { place }) => likeness.rareLetters(place),
  },
  {
    name: 'announced',
    meaning: 'it is the topic that is announced',
    of: ({ terms }, { target }) => (!isOwn(target) && terms.cues.has(target.topic as TopicId) ? 1 : 0),
  },
  {
    name: 'own',
    meaning: 'it is a question of its own, and not a topic',
    of: (_, { target }) => (isOwn(target) ? 1 : 0),
  },
  {
    name: 'brief topic',
    meaning: 'it is a topic and little is said',
    of: ({ terms }, { target }) => (isOwn(target) ? 0 : 1 / (1 + terms.stems.size)),
  },
  {
    name: 'carrier',
    meaning: 'several services are named, and it is of the one that others speak of: EACAT is where all are found',
    of: ({ terms }, { target, spokenOf }) => (terms.named.size > 1 && terms.named.has(target.service) ? spokenOf : 0),
  },
  {
    name: 'foreign',
    meaning: 'a service is named, and it is of another and does not mention it',
    of: ({ terms: { named } }, { target, mentions }) =>
      named.size > 0 && !named.has(target.service) && isApart(named, mentions) ? 1 : 0,
  },
  {
    name: 'unannounced',
    meaning: 'a topic is announced that nothing written of it announces',
    of: ({ terms: { cues } }, { target, announces }) =>
      cues.size > 0 && !cues.has(target.topic as TopicId) && isApart(cues, announces) ? 1 : 0,
  },
  {
    name: 'service by ear',
    meaning: 'how likely its service is by the words of the question (naive Bayes), when none is named',
    of: ({ terms, manner }, { target, service }) =>
      terms.named.has(target.service) ? 0 : (manner.services[service] ?? 0),
  },
  {
    name: 'service apart',
    meaning:
      'how like what is asked of its service it is, by words and pairs (complement naive Bayes), when none is named',
    of: ({ terms, manner }, { service }) => (terms.named.size > 0 ? 0 : (manner.servicesApart[service] ?? 0)),
  },
  {
    name: 'topic by ear',
    meaning: 'how likely its topic is by how the question is put (naive Bayes)',
    of: ({ manner }, { target }) => manner.topics[isOwn(target) ? topicIds.length : topicPlace(target.topic)] ?? 0,
  },
  {
    name: 'subject',
    meaning: 'it is of a dimension or a general matter, and not of a service',
    of: (_, { target }) => (target.service.includes('/') ? 1 : 0),
  },
  {
    name: 'same kind',
    meaning: 'it answers the kind of question that is asked: who, when, where, how…',
    of: ({ kind }, { kinds }) => (kind !== null && kinds.has(kind) ? 1 : 0),
  },
  {
    name: 'other kind',
    meaning: 'it is a question of another kind: «com es crea…?», when «qui pot crear…?» is asked',
    of: ({ kind }, { target, kinds }) => (kind !== null && isOwn(target) && kinds.size > 0 && !kinds.has(kind) ? 1 : 0),
  },
  {
    name: 'task',
    meaning: 'how like one of the descriptions of its service, when only what has to be done is said',
    of: ({ taskLikeness }, { target, service }) =>
      taskLikeness && target.topic === 'que-es' ? taskLikeness(service) : 0,
  },
];

/** Every feature of a candidate, in the order of the table. */
export function featuresOf(question: QuestionFacts, candidate: CandidateFacts): number[] {
  const values = new Array<number>(features.length);
  for (let at = 0; at < features.length; at++) values[at] = features[at]?.of(question, candidate) ?? 0;
  return values;
}

/** Reads one feature among those of a candidate. */
export function readerOf(name: string): (candidate: { features: readonly number[] }) => number {
  const at = features.findIndex((feature) => feature.name === name);
  if (at < 0) throw new Error(`there is no feature «${name}»`);
  return (candidate) => candidate.features[at] ?? 0;
}

/** Prepares what is known of each target whatever the question. */
export function createCandidateFacts(index: ContentIndex) {
  /** In how many places each service is spoken of by others. */
  const spoken = new Map(
    [...index.mentions].map(([id, { at }]) => [
      id,
      at.filter((row) => index.services[index.serviceOfTarget[index.rows[row]?.target ?? 0] ?? 0] !== id).length,
    ]),
  );
  const most = Math.max(1, ...spoken.values());
  const known = new Map<number, Omit<CandidateFacts, 'accounted'>>();

  return (place: number, accounted: number): CandidateFacts => {
    const before = known.get(place);
    if (before) return withAccounted(before, accounted);
    const target = index.targets[place] as Target;
    const rows = (index.rowsOfTarget[place] ?? []).flatMap((row) => index.rows[row] ?? []);
    const facts = {
      place,
      service: index.serviceOfTarget[place] ?? 0,
      target,
      mentions: new Set(rows.flatMap(({ named }) => [...named.keys()])),
      announces: new Set(rows.flatMap(({ cues }) => [...cues])),
      kinds: new Set(kindsOf(target, rows)),
      spokenOf: (spoken.get(target.service) ?? 0) / most,
    };
    known.set(place, facts);
    return withAccounted(facts, accounted);
  };
}

/** Written out: it is done for each candidate of each question, and a spread takes several times as long. */
function withAccounted(known: Omit<CandidateFacts, 'accounted'>, accounted: number): CandidateFacts {
  const { place, service, target, kinds, mentions, announces, spokenOf } = known;
  return { place, service, target, accounted, kinds, mentions, announces, spokenOf };
}

/** The question itself and the two after it say its kind; the more ways of asking, the more other kinds they begin as. */
const wordingsOfAKind = 3;

/** A topic answers the same kinds of whatever service; a question of its own, those in which it is asked. */
function kindsOf({ topic }: Target, rows: readonly Row[]): readonly QuestionKind[] {
  if (topic !== 'altres') return kindsOfTopic[topic];
  const wordings = rows.filter(({ isWording }) => isWording).slice(0, wordingsOfAKind);
  return wordings.flatMap(({ text }) => questionKindOf(text) ?? []);
}

function isOwn({ question }: Target): boolean {
  return question !== null;
}

/** Whether two have nothing in common. */
function isApart<T>(one: { keys(): Iterable<T> }, other: ReadonlySet<T>): boolean {
  for (const each of one.keys()) if (other.has(each)) return false;
  return true;
}
