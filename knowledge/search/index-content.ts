import type { Content, TopicId } from '../knowledge.ts';
import { topicIds } from '../schema.ts';
import { questionId } from './question-id.ts';
import type { TermReader, Terms } from './terms.ts';

/** Something that can be answered: a topic of a service, or one of its own questions. */
export interface Target {
  service: string;
  topic: TopicId | 'altres';
  /** Id of the own question, or null for a topic. */
  question: string | null;
}

/** One thing written about a target: a fact, or a way of asking. */
export interface Row {
  target: number;
  terms: Terms;
  /** Whether it is a way of asking, and not a fact. */
  isWording: boolean;
  /** Weight of all its words together. */
  mass: number;
}

/** Where a stem is found, by number, and how much it counts there beyond what it counts for the whole service. */
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
  profile: Map<number, number>;
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
  /** How each service is described without its name. */
  descriptions: { service: number; terms: Terms }[];
  entries: Map<string, Entry>;
  /** Where each service is mentioned. */
  mentions: Map<string, Postings>;
  /** Targets by service and topic, own questions left out. */
  topicTarget(service: number, topic: TopicId): number;
  isKnown(stem: string): boolean;
  weight(stem: string): number;
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
export function indexContent(content: Content, reader: TermReader): ContentIndex {
  const services = [...content.services.keys()];
  const targets: Target[] = [];
  const rows: Row[] = [];
  const serviceOfTarget: number[] = [];
  const rowsOfTarget: number[][] = [];
  const firstTarget: number[] = [];
  const descriptions: ContentIndex['descriptions'] = [];
  const entries = new Map<string, Entry>();
  const mentions = new Map<string, Postings>();
  let documents = 0;

  const entryOf = (stem: string): Entry => {
    const known = entries.get(stem);
    if (known) return known;
    const made = { times: 0, weight: 0, profile: new Map(), targets: { at: [], more: [] }, rows: { at: [], more: [] } };
    entries.set(stem, made);
    return made;
  };
  const describe = ({ profile }: Entry, service: number, credit: number) => {
    if (credit > (profile.get(service) ?? 0)) profile.set(service, credit);
  };
  const count = (terms: Terms) => {
    documents++;
    for (const each of terms.stems.keys()) entryOf(each).times++;
  };
  const addTarget = (service: number, target: Target): number => {
    targets.push(target);
    serviceOfTarget.push(service);
    rowsOfTarget.push([]);
    return targets.length - 1;
  };
  const addRow = (target: number, terms: Terms, isWording: boolean, credit: number) => {
    const row = rows.length;
    rows.push({ target, terms, isWording, mass: 0 });
    rowsOfTarget[target]?.push(row);
    const service = serviceOfTarget[target] ?? 0;
    for (const each of terms.stems.keys()) {
      const entry = entryOf(each);
      post(entry.rows, row, credit);
      describe(entry, service, credits.description);
    }
    for (const id of terms.named.keys()) {
      const postings = mentions.get(id) ?? { at: [], more: [] };
      mentions.set(id, postings);
      post(postings, row, credit * credits.mention);
    }
  };

  for (const topic of content.topics) for (const cue of topic.cues) reader.learn(cue);
  services.forEach((id, at) => {
    const service = content.services.get(id);
    if (!service) return;
    firstTarget[at] = targets.length;
    for (const text of [...service.paraphrases, service.summary]) {
      const terms = reader.learn(text);
      descriptions.push({ service: at, terms });
      for (const each of terms.stems.keys()) describe(entryOf(each), at, credits.paraphrase);
    }
    for (const topic of topicIds) {
      const target = addTarget(at, { service: id, topic, question: null });
      for (const { text } of service.topics[topic]) {
        const terms = reader.learnTold(text);
        count(terms);
        addRow(target, terms, false, credits.fact);
      }
      for (const text of service.asked[topic]) addRow(target, reader.learn(text), true, credits.wording);
    }
    for (const question of service.questions) {
      const target = addTarget(at, { service: id, topic: 'altres', question: questionId(question.q) });
      const wordings = [question.q, ...question.also].map(reader.learn);
      const answer = reader.learnTold(question.text);
      for (const terms of wordings) {
        for (const each of terms.stems.keys()) post(entryOf(each).targets, target, credits.otherWording);
        addRow(target, terms, true, credits.wording);
      }
      for (const each of answer.stems.keys()) {
        const entry = entryOf(each);
        post(entry.targets, target, credits.answer);
        describe(entry, at, credits.description);
      }
      count(answer);
      if (wordings[0]) count(wordings[0]);
    }
  });

  const rarest = Math.log(1 + documents * 2);
  for (const entry of entries.values()) {
    entry.weight = entry.times === 0 ? rarest : Math.log(1 + documents / entry.times);
    const ofService = (target: number) => entry.profile.get(serviceOfTarget[target] ?? 0) ?? 0;
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
  return {
    services,
    targets,
    rows,
    serviceOfTarget,
    rowsOfTarget,
    descriptions,
    entries,
    mentions,
    topicTarget: (service, topic) => (firstTarget[service] ?? 0) + topicIds.indexOf(topic),
    isKnown: (each) => entries.has(each),
    weight: (each) => entries.get(each)?.weight ?? rarest,
  };
}

/** Notes a place once: the best credit comes first. */
function post(postings: Postings, at: number, credit: number): void {
  if (postings.at.at(-1) === at) return;
  postings.at.push(at);
  postings.more.push(credit);
}

/** What a word counts for the whole service, it does not count twice. */
function discount(postings: Postings, already: (at: number) => number): void {
  postings.at.forEach((at, nth) => {
    postings.more[nth] = Math.max(0, (postings.more[nth] ?? 0) - already(at));
  });
}
