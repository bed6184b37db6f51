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
  text: string;
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
  const entries = new Map<string, Entry>();
  const mentions = new Map<string, Postings>();
  const frequency = new Map<string, number>();
  let documents = 0;

  const entryOf = (stem: string): Entry => {
    const known = entries.get(stem);
    if (known) return known;
    const made = { weight: 0, profile: new Map(), targets: { at: [], more: [] }, rows: { at: [], more: [] } };
    entries.set(stem, made);
    return made;
  };
  const describe = (service: number, terms: Terms, credit: number) => {
    for (const each of terms.stems.keys()) {
      const { profile } = entryOf(each);
      if (credit > (profile.get(service) ?? 0)) profile.set(service, credit);
    }
  };
  const count = (terms: Terms) => {
    documents++;
    for (const each of terms.stems.keys()) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  };
  const addTarget = (service: number, target: Target): number => {
    targets.push(target);
    serviceOfTarget.push(service);
    rowsOfTarget.push([]);
    return targets.length - 1;
  };
  const addRow = (target: number, text: string, terms: Terms, isWording: boolean, credit: number) => {
    const row = rows.length;
    rows.push({ target, text, terms, isWording, mass: 0 });
    rowsOfTarget[target]?.push(row);
    for (const each of terms.stems.keys()) post(entryOf(each).rows, row, credit);
    for (const service of terms.named.keys()) {
      const postings = mentions.get(service) ?? { at: [], more: [] };
      mentions.set(service, postings);
      post(postings, row, credit * credits.mention);
    }
    describe(serviceOfTarget[target] ?? 0, terms, credits.description);
  };

  for (const topic of content.topics) for (const cue of topic.cues) reader.learn(cue);
  services.forEach((id, at) => {
    const service = content.services.get(id);
    if (!service) return;
    firstTarget[at] = targets.length;
    for (const text of [...service.paraphrases, service.summary]) describe(at, reader.learn(text), credits.paraphrase);
    for (const topic of topicIds) {
      const target = addTarget(at, { service: id, topic, question: null });
      for (const { text } of service.topics[topic]) {
        const terms = reader.learn(text);
        count(terms);
        addRow(target, text, terms, false, credits.fact);
      }
      for (const text of service.asked[topic]) addRow(target, text, reader.learn(text), true, credits.wording);
    }
    for (const question of service.questions) {
      const target = addTarget(at, { service: id, topic: 'altres', question: questionId(question.q) });
      const wordings = [question.q, ...question.also].map((text) => ({ text, terms: reader.learn(text) }));
      const answer = reader.learn(question.text);
      for (const { text, terms } of wordings) {
        for (const each of terms.stems.keys()) post(entryOf(each).targets, target, credits.otherWording);
        addRow(target, text, terms, true, credits.wording);
      }
      for (const each of answer.stems.keys()) post(entryOf(each).targets, target, credits.answer);
      describe(at, answer, credits.description);
      count(answer);
      if (wordings[0]) count(wordings[0].terms);
    }
  });

  const rarest = Math.log(1 + documents * 2);
  for (const [each, entry] of entries) {
    const times = frequency.get(each);
    entry.weight = times === undefined ? rarest : Math.log(1 + documents / times);
    const ofService = (target: number) => entry.profile.get(serviceOfTarget[target] ?? 0) ?? 0;
    discount(entry.targets, ofService);
    discount(entry.rows, (row) => {
      const target = rows[row]?.target ?? 0;
      return Math.max(targets[target]?.question === null ? 0 : credits.otherWording, ofService(target));
    });
  }
  const weight = (each: string) => entries.get(each)?.weight ?? rarest;
  for (const row of rows) for (const each of row.terms.stems.keys()) row.mass += weight(each);
  return {
    services,
    targets,
    rows,
    serviceOfTarget,
    rowsOfTarget,
    entries,
    mentions,
    topicTarget: (service, topic) => (firstTarget[service] ?? 0) + topicIds.indexOf(topic),
    isKnown: (each) => entries.has(each),
    weight,
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
