import type { Content, TopicId } from '../knowledge.ts';
import { words } from './normalise.ts';
import { createPassages, type RankedPassage } from './passages.ts';
import { createServiceNames } from './service-names.ts';
import { createTopicCues } from './topic-cues.ts';

/** Something the bot can answer: a topic of a service, or one of its own questions. */
export interface Target {
  service: string;
  topic: TopicId | 'altres';
  question: string | null;
}

export interface ScoredTarget extends Target {
  /** 0 to 1. */
  score: number;
}

export type Found =
  | { kind: 'answer'; target: ScoredTarget; alternatives: ScoredTarget[] }
  | { kind: 'choose'; alternatives: ScoredTarget[] }
  | { kind: 'unknown'; score: number };

/** What the conversation was about, for questions that leave it out («i quant costa?»). */
export interface Context {
  service: string;
  topic: string;
}

export interface Search {
  ask(utterance: string, context: Context | null): Found;
}

const longestQuestion = 2000;
/** Below it, nothing found is worth saying. */
const least = 0.45;
/** A second target this near to the first is offered beside it. */
const margin = 0.07;

/** Words such as «necessito» or «entrar» go with any topic: where a telling cue stands beside them, it wins. */
const vague: ReadonlySet<TopicId> = new Set(['requisits', 'que-es', 'acces']);
const vagueness = 0.85;

/** Builds the index; the search itself keeps no state. */
export function createSearch(content: Content): Search {
  const names = createServiceNames(content.services.values());
  const cues = createTopicCues(content.topics);
  const passages = createPassages(content);

  return {
    ask(utterance, context) {
      const tokens = words(utterance.slice(0, longestQuestion));
      const named = names.find(tokens, passages.isKnownWord);
      const inName = new Set(
        named.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
      );
      const rest = tokens.filter((_, at) => !inName.has(at));
      const topics = cues.score(rest);
      const ranked = passages.rank(passages.read(rest));
      const scope =
        named.length > 0 ? named : context && topics.size > 0 ? [{ service: context.service, sureness: 0.9 }] : null;
      const candidates = scope
        ? scope.flatMap(({ service, sureness }) => withinService(service, sureness, topics, ranked))
        : ranked.slice(0, 10).map((passage) => ({ ...passage }));
      return decide(candidates);
    },
  };
}

function withinService(
  service: string,
  sureness: number,
  topics: ReadonlyMap<TopicId, number>,
  ranked: readonly RankedPassage[],
): ScoredTarget[] {
  const own = ranked.filter((passage) => passage.service === service && passage.topic === 'altres').slice(0, 3);
  const strongest = Math.max(0, ...topics.values());
  const byCue = [...topics].map(([topic, strength]) => ({
    service,
    topic,
    question: null,
    score:
      (topics.size > 1 && vague.has(topic) ? vagueness : 1) *
      sureness *
      (0.6 + 0.25 * (strength / Math.max(strongest, 2)) + 0.1 * bestFact(ranked, service, topic)),
  }));
  const byFact = ranked
    .filter((passage) => passage.service === service && passage.topic !== 'altres' && !topics.has(passage.topic))
    .slice(0, 2)
    .map((passage) => ({ ...passage, question: null, score: sureness * (0.45 + 0.35 * passage.score) }));
  const byQuestion = own.map((passage) => ({ ...passage, score: sureness * (0.4 + 0.6 * passage.score) }));
  const found = [...byCue, ...byFact, ...byQuestion];
  // Only the name: the person wants to know what it is.
  return found.length > 0 ? found : [{ service, topic: 'que-es', question: null, score: sureness * 0.7 }];
}

function bestFact(ranked: readonly RankedPassage[], service: string, topic: TopicId): number {
  return ranked.find((passage) => passage.service === service && passage.topic === topic)?.score ?? 0;
}

function decide(candidates: readonly ScoredTarget[]): Found {
  const seen = new Set<string>();
  const distinct = [...candidates]
    .sort((a, b) => b.score - a.score)
    .filter(({ service, topic, question }) => {
      const key = `${service}/${topic}/${question ?? ''}`;
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    });
  const [first, second] = distinct;
  if (!first || first.score < least) return { kind: 'unknown', score: first?.score ?? 0 };
  const close = distinct.filter(({ score }) => first.score - score < margin).slice(0, 3);
  if (second && close.length > 1 && first.score < 0.8) return { kind: 'choose', alternatives: close };
  return { kind: 'answer', target: first, alternatives: distinct.slice(1, 4) };
}
