import type { Content } from '../../content.ts';
import { type TopicId, topicIds } from '../../schema/ids.ts';
import { questionsOf, subjectsOf } from '../../subjects.ts';
import type { LearntTerms, TermReader } from '../entities/terms.ts';
import type { Steps } from '../steps.ts';
import type { Lexicon } from '../utterance/lexicon.ts';
import { discount, foldPostings, noPlace, type PostingLists, type Postings, post } from './postings.ts';

/** Something that can be answered: a topic of a service, or a question of its own of a service or of a subject. */
export interface Target {
  /** Id of the service, or key of the subject (`subjects.ts`), that has no topics. */
  service: string;
  topic: TopicId | 'altres';
  /** Id of the own question, or null for a topic. */
  question: string | null;
}

/**
 * One thing written about a target: a fact, or a way of asking. How it is put matters while manners are learnt, and no more:
 * there are thousands.
 */
export interface Row extends Omit<LearntTerms, 'sequence'> {
  target: number;
  /** Whether it is a way of asking, and not a fact. */
  isWording: boolean;
}

/** Everything the ranking needs, by number: services, targets and rows are known by their place in their list. */
export interface ContentIndex {
  services: string[];
  targets: Target[];
  rows: Row[];
  /** Weight of all the words of each row together. */
  massOfRow: Float64Array;
  serviceOfTarget: number[];
  rowsOfTarget: number[][];
  /** Stems of the answer to an own question; empty for a topic, whose facts are rows. */
  answerOfTarget: readonly (readonly number[])[];
  /** How each service is described without its name. */
  descriptions: { service: number; terms: LearntTerms }[];
  /** How telling each stem is, by its number: the rarer in the content, the more. 0 for one that it does not have. */
  weights: Float64Array;
  /** How much each stem counts as a description of each service as a whole. */
  profiles: PostingLists;
  /** How much it counts in each target and row, beyond what it counts for the whole service. */
  inTargets: PostingLists;
  inRows: PostingLists;
  /** Where each service is mentioned. */
  mentions: Map<string, Postings>;
  /** The place of a target in the list; undefined when there is none such. */
  placeOf(target: Target): number | undefined;
  /** Targets by service and topic, own questions left out; none of a subject. */
  topicTarget(service: number, topic: TopicId): number | undefined;
  isKnown(stem: string): boolean;
  weight(stem: string): number;
  /** Number of a stem; see `lexicon.ts`. */
  numberOf(stem: string): number;
}

/** How much a word counts by where it is found. The wording of a question is what people say; an answer only supports it. */
export const credits = {
  wording: 1,
  /** In another wording of the same question. */
  otherWording: 0.75,
  answer: 0.55,
  fact: 0.65,
  /** For the name of another service. */
  mention: 0.4,
  paraphrase: 0.9,
  description: 0.45,
};

/** What is noted of a stem while the content is read. */
interface Entry {
  /** In how many facts, questions and answers it is. */
  times: number;
  profile: Postings;
  targets: Postings;
  rows: Postings;
}

/** All that the content says, and how often it says each stem. */
type ReadContent = Pick<
  ContentIndex,
  'services' | 'targets' | 'rows' | 'serviceOfTarget' | 'rowsOfTarget' | 'answerOfTarget' | 'descriptions' | 'mentions'
> & {
  firstTarget: (number | undefined)[];
  /** How each row is put. */
  sequences: (readonly number[])[];
  entries: (Entry | undefined)[];
  documents: number;
};

/**
 * Reads all the content into one index.
 * @returns it, and how each of its rows is put, from which manners are learnt
 */
export function* indexInSteps(
  content: Content,
  reader: TermReader,
  lexicon: Lexicon,
): Steps<{ index: ContentIndex; sequences: readonly (readonly number[])[] }> {
  const { firstTarget, sequences, entries, documents, ...read } = yield* readContent(content, reader);
  yield;
  const weighed = weigh(read, entries, documents);
  const rarest = weightOf(0, documents);
  return {
    sequences,
    index: { ...read, ...weighed, ...lookUps(read.targets, firstTarget, lexicon, weighed.weights, rarest) },
  };
}

function* readContent(content: Content, reader: TermReader): Steps<ReadContent> {
  const subjects = subjectsOf(content);
  const services = [...content.services.keys(), ...subjects.keys()];
  const targets: Target[] = [];
  const rows: Row[] = [];
  const serviceOfTarget: number[] = [];
  const rowsOfTarget: number[][] = [];
  const answerOfTarget: (readonly number[])[] = [];
  const firstTarget: (number | undefined)[] = [];
  const descriptions: ContentIndex['descriptions'] = [];
  const sequences: (readonly number[])[] = [];
  const entries: (Entry | undefined)[] = [];
  const mentions = new Map<string, Postings>();
  let documents = 0;

  const learnt = (number: number): Entry => {
    const known = entries[number];
    if (known) return known;
    const made = { times: 0, profile: noPlace(), targets: noPlace(), rows: noPlace() };
    // A list with holes in it is slow.
    while (entries.length < number) entries.push(undefined);
    entries[number] = made;
    return made;
  };
  const describe = ({ profile }: Entry, service: number, credit: number) => {
    const last = profile.at.length - 1;
    if (profile.at[last] !== service) post(profile, service, credit);
    else if (credit > (profile.more[last] ?? 0)) profile.more[last] = credit;
  };
  const count = (terms: LearntTerms) => {
    documents++;
    for (const each of terms.stems) learnt(each).times++;
  };
  const addTarget = (service: number, target: Target): number => {
    targets.push(target);
    serviceOfTarget.push(service);
    rowsOfTarget.push([]);
    answerOfTarget.push([]);
    return targets.length - 1;
  };
  const addRow = (target: number, terms: LearntTerms, isWording: boolean, credit: number) => {
    const { sequence, named, cues, stems, text } = terms;
    const row = rows.length;
    // Written out: a spread leaves no room in the object itself, and there are thousands.
    rows.push({ target, isWording, named, cues, stems, text });
    sequences.push(sequence);
    rowsOfTarget[target]?.push(row);
    const service = serviceOfTarget[target] ?? 0;
    for (const each of terms.stems) {
      const entry = learnt(each);
      post(entry.rows, row, credit);
      describe(entry, service, credits.description);
    }
    for (const id of terms.named.keys()) {
      const postings = mentions.get(id) ?? noPlace();
      mentions.set(id, postings);
      post(postings, row, credit * credits.mention);
    }
  };

  for (const [at, id] of services.entries()) {
    yield;
    const service = content.services.get(id);
    const described = service ? [...service.paraphrases, service.summary] : (subjects.get(id)?.descriptions ?? []);
    for (const text of described) {
      const terms = reader.learn(text);
      descriptions.push({ service: at, terms });
      for (const each of terms.stems) describe(learnt(each), at, credits.paraphrase);
    }
    if (service) firstTarget[at] = targets.length;
    for (const topic of service ? topicIds : []) {
      const target = addTarget(at, { service: id, topic, question: null });
      for (const { text } of service?.topics[topic] ?? []) {
        const terms = reader.learnTold(text);
        count(terms);
        addRow(target, terms, false, credits.fact);
      }
      for (const text of service?.asked[topic] ?? []) addRow(target, reader.learn(text), true, credits.wording);
    }
    for (const question of questionsOf(content, id)) {
      const target = addTarget(at, { service: id, topic: 'altres', question: question.id });
      const wordings = [question.q, ...question.also].map(reader.learn);
      const answer = reader.learnTold(question.text);
      answerOfTarget[target] = [...answer.stems];
      for (const terms of wordings) {
        for (const each of terms.stems) post(learnt(each).targets, target, credits.otherWording);
        addRow(target, terms, true, credits.wording);
      }
      for (const each of answer.stems) {
        const entry = learnt(each);
        post(entry.targets, target, credits.answer);
        describe(entry, at, credits.description);
      }
      count(answer);
      if (wordings[0]) count(wordings[0]);
    }
  }
  return {
    services,
    targets,
    rows,
    serviceOfTarget,
    // A list that has grown has room for more: there are thousands.
    rowsOfTarget: rowsOfTarget.map((all) => all.slice()),
    answerOfTarget,
    descriptions,
    mentions,
    firstTarget,
    sequences,
    entries,
    documents,
  };
}

/** How telling a stem is that few texts have, or none. */
const weightOf = (times: number, documents: number) => Math.log(1 + (times === 0 ? documents * 2 : documents / times));

function weigh(
  { rows, targets, serviceOfTarget }: Pick<ContentIndex, 'rows' | 'targets' | 'serviceOfTarget'>,
  entries: readonly (Entry | undefined)[],
  documents: number,
): Pick<ContentIndex, 'weights' | 'massOfRow' | 'profiles' | 'inTargets' | 'inRows'> {
  const weights = Float64Array.from(entries, (entry) => (entry ? weightOf(entry.times, documents) : 0));
  const massOfRow = new Float64Array(rows.length);
  entries.forEach((entry, stem) => {
    if (!entry) return;
    const { at: described, more } = entry.profile;
    const ofService = (target: number) => more[described.indexOf(serviceOfTarget[target] ?? 0)] ?? 0;
    discount(entry.targets, ofService);
    for (const row of entry.rows.at) massOfRow[row] = (massOfRow[row] as number) + (weights[stem] as number);
    discount(entry.rows, (row) => {
      const target = rows[row]?.target ?? 0;
      return Math.max(targets[target]?.question === null ? 0 : credits.otherWording, ofService(target));
    });
  });
  return {
    weights,
    massOfRow,
    profiles: foldPostings(entries.map((entry) => entry?.profile)),
    inTargets: foldPostings(entries.map((entry) => entry?.targets)),
    inRows: foldPostings(entries.map((entry) => entry?.rows)),
  };
}

function lookUps(
  targets: readonly Target[],
  firstTarget: readonly (number | undefined)[],
  lexicon: Lexicon,
  weights: Float64Array,
  rarest: number,
): Pick<ContentIndex, 'numberOf' | 'isKnown' | 'weight' | 'placeOf' | 'topicTarget'> {
  const keyOf = ({ service, topic, question }: Target) => `${service} ${topic} ${question}`;
  const places = new Map(targets.map((target, at) => [keyOf(target), at]));
  return {
    numberOf: lexicon.numberOf,
    isKnown: (stem) => (weights[lexicon.numberOf(stem)] ?? 0) > 0,
    weight: (stem) => weights[lexicon.numberOf(stem)] || rarest,
    placeOf: (target) => places.get(keyOf(target)),
    topicTarget(service, topic) {
      const first = firstTarget[service];
      return first === undefined ? undefined : first + topicIds.indexOf(topic);
    },
  };
}
