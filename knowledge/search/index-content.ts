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
  terms: Terms | null;
  /** Whether it is a way of asking, and not a fact. */
  isWording: boolean;
  /** Weight of all its words together. */
  mass: number;
}

/** Where a stem is found, and how much it counts there. */
export interface Postings {
  at: number[];
  credit: number[];
}

/** Everything the ranking needs, by number: services, targets and rows are known by their place in their list. */
export interface ContentIndex {
  services: string[];
  targets: Target[];
  rows: Row[];
  serviceOfTarget: number[];
  rowsOfTarget: number[][];
  /** Stem → how much it counts as a description of each service as a whole. */
  profiles: Map<string, Float64Array>;
  ofTarget: Map<string, Postings>;
  ofRow: Map<string, Postings>;
  isKnown(stem: string): boolean;
  /** How telling a stem is: the rarer in the content, the more. */
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

/** Term that stands for the mention of a service. */
export function mentionOf(service: string): string {
  return `@${service}`;
}

/** Reads all the content into one index. */
export function indexContent(content: Content, reader: TermReader): ContentIndex {
  const services = [...content.services.keys()];
  const targets: Target[] = [];
  const rows: Row[] = [];
  const serviceOfTarget: number[] = [];
  const rowsOfTarget: number[][] = [];
  const profiles = new Map<string, Float64Array>();
  const ofTarget = new Map<string, Postings>();
  const ofRow = new Map<string, Postings>();
  const frequency = new Map<string, number>();
  let documents = 0;

  const describe = (service: number, terms: Terms, credit: number) => {
    for (const each of terms.stems.keys()) {
      const profile = profiles.get(each) ?? new Float64Array(services.length);
      if (credit > (profile[service] ?? 0)) profile[service] = credit;
      profiles.set(each, profile);
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
    rows.push({ target, text, terms, isWording, mass: 0 });
    rowsOfTarget[target]?.push(rows.length - 1);
    post(ofRow, rows.length - 1, terms, credit);
    describe(serviceOfTarget[target] ?? 0, terms, credits.description);
  };

  for (const topic of content.topics) for (const cue of topic.cues) reader.learn(cue);
  services.forEach((id, at) => {
    const service = content.services.get(id);
    if (!service) return;
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
        post(ofTarget, target, terms, credits.otherWording);
        addRow(target, text, terms, true, credits.wording);
      }
      post(ofTarget, target, answer, credits.answer);
      describe(at, answer, credits.description);
      count(answer);
      if (wordings[0]) count(wordings[0].terms);
    }
  });

  const rarest = Math.log(1 + documents * 2);
  const weights = new Map([...frequency].map(([each, times]) => [each, Math.log(1 + documents / times)]));
  const weight = (each: string) => weights.get(each) ?? rarest;
  for (const row of rows) for (const each of row.terms?.stems.keys() ?? []) row.mass += weight(each);
  const isKnown = (each: string) => profiles.has(each);
  return { services, targets, rows, serviceOfTarget, rowsOfTarget, profiles, ofTarget, ofRow, isKnown, weight };
}

/** Notes each stem of a text, and each service it mentions, once: the best credit comes first. */
function post(index: Map<string, Postings>, at: number, terms: Terms, credit: number): void {
  const note = (each: string, value: number) => {
    const postings = index.get(each);
    if (!postings) index.set(each, { at: [at], credit: [value] });
    else if (postings.at.at(-1) !== at) {
      postings.at.push(at);
      postings.credit.push(value);
    }
  };
  for (const each of terms.stems.keys()) note(each, credit);
  for (const service of terms.named.keys()) note(mentionOf(service), credit * credits.mention);
}
