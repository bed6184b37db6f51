import type { Content } from '../../content.ts';
import { type TopicId, topicIds } from '../../schema/ids.ts';
import { questionsOf, subjectsOf } from '../../subjects.ts';
import type { LearntTerms, TermReader } from '../entities/terms.ts';
import type { Lexicon } from '../utterance/lexicon.ts';

/** Something that can be answered: a topic of a service, or a question of its own of a service or of a subject. */
export interface Target {
  /** Id of the service, or key of the subject (`subjects.ts`), that has no topics. */
  service: string;
  topic: TopicId | 'altres';
  /** Id of the own question, or null for a topic. */
  question: string | null;
}

/** One thing written about a target: a fact, or a way of asking. */
export interface Row {
  target: number;
  terms: LearntTerms;
  /** Whether it is a way of asking, and not a fact. */
  isWording: boolean;
  /** Weight of all its words together. */
  mass: number;
}

/** Places where a stem is found, by number and in ascending order, and how much it counts in each. */
export interface Postings {
  at: number[];
  more: number[];
}

/** All that the index knows of a stem. */
export interface Entry {
  /** In how many facts, questions and answers it is. */
  times: number;
  /** How telling it is: the rarer in the content, the more. */
  weight: number;
  /** How much it counts as a description of each service as a whole. */
  profile: Postings;
  /** How much it counts in each target and row, beyond what it counts for the whole service. */
  targets: Postings;
  rows: Postings;
}

/** Everything the ranking needs, by number: services, targets and rows are known by their place in their list. */
export interface ContentIndex {
  services: string[];
  targets: Target[];
  rows: Row[];
  serviceOfTarget: number[];
  rowsOfTarget: number[][];
  /** Stems of the answer to an own question; empty for a topic, whose facts are rows. */
  answerOfTarget: readonly (readonly number[])[];
  /** How each service is described without its name. */
  descriptions: { service: number; terms: LearntTerms }[];
  /** What is known of a stem, if the content has it. */
  entryOf(stem: string): Entry | undefined;
  /** The same of a stem known by its number. */
  entries: readonly (Entry | undefined)[];
  /** Where each service is mentioned. */
  mentions: Map<string, Postings>;
  /** The place of a target in the list; undefined when there is none such. */
  placeOf(target: Target): number | undefined;
  /** Targets by service and topic, own questions left out; none of a subject. */
  topicTarget(service: number, topic: TopicId): number | undefined;
  isKnown(stem: string): boolean;
  weight(stem: string): number;
  /** Number of a stem, and how many numbers there are; see `lexicon.ts`. */
  numberOf(stem: string): number;
  readonly stems: number;
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

/** Reads all the content into one index. */
export function indexContent(content: Content, reader: TermReader, lexicon: Lexicon): ContentIndex {
  const subjects = subjectsOf(content);
  const services = [...content.services.keys(), ...subjects.keys()];
  const targets: Target[] = [];
  const rows: Row[] = [];
  const serviceOfTarget: number[] = [];
  const rowsOfTarget: number[][] = [];
  const answerOfTarget: (readonly number[])[] = [];
  const firstTarget: (number | undefined)[] = [];
  const descriptions: ContentIndex['descriptions'] = [];
  const entries: (Entry | undefined)[] = [];
  const mentions = new Map<string, Postings>();
  let documents = 0;

  const learnt = (number: number): Entry => {
    const known = entries[number];
    if (known) return known;
    const made = { times: 0, weight: 0, profile: noPlace(), targets: noPlace(), rows: noPlace() };
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
    const row = rows.length;
    rows.push({ target, terms, isWording, mass: 0 });
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

  services.forEach((id, at) => {
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
  });

  const rarest = Math.log(1 + documents * 2);
  for (const entry of entries) {
    if (!entry) continue;
    entry.weight = entry.times === 0 ? rarest : Math.log(1 + documents / entry.times);
    const { at: described, more } = entry.profile;
    const ofService = (target: number) => more[described.indexOf(serviceOfTarget[target] ?? 0)] ?? 0;
    discount(entry.targets, ofService);
    for (const at of entry.rows.at) {
      const row = rows[at];
      if (row) row.mass += entry.weight;
    }
    discount(entry.rows, (row) => {
      const target = rows[row]?.target ?? 0;
      return Math.max(targets[target]?.question === null ? 0 : credits.otherWording, ofService(target));
    });
  }
  const entryOf = (stem: string) => entries[lexicon.numberOf(stem)];
  const keyOf = ({ service, topic, question }: Target) => `${service} ${topic} ${question}`;
  const places = new Map(targets.map((target, at) => [keyOf(target), at]));
  return {
    services,
    targets,
    rows,
    serviceOfTarget,
    rowsOfTarget,
    answerOfTarget,
    descriptions,
    entryOf,
    entries,
    numberOf: lexicon.numberOf,
    get stems() {
      return lexicon.stems;
    },
    mentions,
    placeOf: (target) => places.get(keyOf(target)),
    topicTarget(service, topic) {
      const first = firstTarget[service];
      return first === undefined ? undefined : first + topicIds.indexOf(topic);
    },
    isKnown: (each) => entryOf(each) !== undefined,
    weight: (each) => entryOf(each)?.weight ?? rarest,
  };
}

function noPlace(): Postings {
  return { at: [], more: [] };
}

/** Notes a place once: the best credit comes first. */
function post(postings: Postings, at: number, credit: number): void {
  if (postings.at[postings.at.length - 1] === at) return;
  postings.at.push(at);
  postings.more.push(credit);
}

/** What a word counts for the whole service, it does not count twice. */
function discount(postings: Postings, already: (at: number) => number): void {
  const { at, more } = postings;
  for (let nth = 0; nth < at.length; nth++) more[nth] = Math.max(0, (more[nth] ?? 0) - already(at[nth] ?? 0));
}
