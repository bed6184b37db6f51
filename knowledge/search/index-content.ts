import type { Content, TopicId } from '../knowledge.ts';
import { topicIds } from '../schema.ts';
import { questionId } from './question-id.ts';
import type { TermReader, Terms } from './terms.ts';

/** Something that may answer: a topic as a whole, one of its facts, or one wording of a service's own question. */
export interface Candidate {
  service: string;
  topic: TopicId | 'altres';
  /** Id of the own question, or null for a topic. */
  question: string | null;
  /** What is written in it, and its terms; null for a topic as a whole. */
  text: string;
  terms: Terms | null;
  /** Whether it is a way of asking, and not a fact. */
  isWording: boolean;
}

/** Where a stem is found: which candidates, and how much it counts there. */
export interface Posting {
  candidate: number;
  credit: number;
}

export interface ContentIndex {
  candidates: Candidate[];
  postings: Map<string, Posting[]>;
  isKnown(stem: string): boolean;
  /** How telling a stem is: the rarer in the content, the more. */
  weight(stem: string): number;
  /** Candidates of each target, by `targetKey`. */
  byTarget: Map<string, number[]>;
  /** Candidates of each service. */
  byService: Map<string, number[]>;
  /** Stem → service → how much it counts as a description of the service as a whole. */
  profiles: Map<string, Map<string, number>>;
}

/** How much a word counts by where it is found. The wording of a question is what people say; an answer only supports it. */
export const credits = {
  wording: 1,
  otherWording: 0.75,
  answer: 0.55,
  fact: 0.65,
  mention: 0.4,
  paraphrase: 0.9,
  description: 0.45,
};

/** Term that stands for the mention of a service. */
export function mentionOf(service: string): string {
  return `@${service}`;
}

/** Identifies a target: a topic of a service, or one of its own questions. */
export function targetKey({ service, topic, question }: Pick<Candidate, 'service' | 'topic' | 'question'>): string {
  return `${service}/${topic}/${question ?? ''}`;
}

/** Reads all the content into one index. */
export function indexContent(content: Content, reader: TermReader): ContentIndex {
  const candidates: Candidate[] = [];
  const postings = new Map<string, Posting[]>();
  const profiles = new Map<string, Map<string, number>>();
  const frequency = new Map<string, number>();
  let documents = 0;

  /** The best credit goes first: a stem counts once in a candidate. */
  const post = (candidate: number, each: string, credit: number) => {
    const list = postings.get(each);
    if (!list) postings.set(each, [{ candidate, credit }]);
    else if (list.at(-1)?.candidate !== candidate) list.push({ candidate, credit });
  };
  const describe = (service: string, terms: Terms, credit: number) => {
    for (const each of terms.stems.keys()) {
      const services = profiles.get(each) ?? new Map<string, number>();
      services.set(service, Math.max(credit, services.get(service) ?? 0));
      profiles.set(each, services);
    }
  };
  const add = (candidate: number, terms: Terms, credit: number) => {
    for (const each of terms.stems.keys()) post(candidate, each, credit);
    for (const service of terms.named.keys())
      post(candidate, mentionOf(service), Math.min(credit, credits.wording) * credits.mention);
  };
  const count = (terms: Terms) => {
    documents++;
    for (const each of terms.stems.keys()) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  };

  for (const topic of content.topics) for (const cue of topic.cues) reader.learn(cue);
  for (const service of content.services.values()) {
    for (const text of service.paraphrases) describe(service.id, reader.learn(text), credits.paraphrase);
    describe(service.id, reader.learn(service.summary), credits.paraphrase);
    for (const topic of topicIds) {
      candidates.push({ service: service.id, topic, question: null, text: '', terms: null, isWording: false });
      for (const fact of service.topics[topic]) {
        const terms = reader.learn(fact.text);
        count(terms);
        candidates.push({ service: service.id, topic, question: null, text: fact.text, terms, isWording: false });
        add(candidates.length - 1, terms, credits.fact);
        describe(service.id, terms, credits.description);
      }
    }
    for (const topic of topicIds) {
      for (const text of service.asked[topic]) {
        const wording = reader.learn(text);
        candidates.push({ service: service.id, topic, question: null, text, terms: wording, isWording: true });
        add(candidates.length - 1, wording, credits.wording);
        describe(service.id, wording, credits.description);
      }
    }
    for (const question of service.questions) {
      const wordings = [question.q, ...question.also].map((text) => ({ text, terms: reader.learn(text) }));
      const answer = reader.learn(question.text);
      const id = questionId(question.q);
      for (const { text, terms } of wordings) {
        const at = candidates.length;
        candidates.push({ service: service.id, topic: 'altres', question: id, text, terms, isWording: true });
        add(at, terms, credits.wording);
        for (const other of wordings) if (other.terms !== terms) add(at, other.terms, credits.otherWording);
        add(at, answer, credits.answer);
        describe(service.id, terms, credits.description);
      }
      count(answer);
      if (wordings[0]) count(wordings[0].terms);
      describe(service.id, answer, credits.description);
    }
  }
  const rarest = Math.log(1 + documents * 2);
  const weights = new Map([...frequency].map(([each, count]) => [each, Math.log(1 + documents / count)]));
  const byService = new Map<string, number[]>();
  candidates.forEach(({ service }, at) => {
    const list = byService.get(service);
    if (list) list.push(at);
    else byService.set(service, [at]);
  });
  const byTarget = new Map<string, number[]>();
  candidates.forEach((candidate, at) => {
    const key = targetKey(candidate);
    const list = byTarget.get(key);
    if (list) list.push(at);
    else byTarget.set(key, [at]);
  });
  return {
    candidates,
    byTarget,
    postings,
    profiles,
    byService,
    isKnown: (each) => postings.has(each) || profiles.has(each),
    weight: (each) => weights.get(each) ?? rarest,
  };
}
