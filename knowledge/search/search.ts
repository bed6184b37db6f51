import type { Content, ElsewhereId } from '../knowledge.ts';
import { indexContent, type Target } from './index-content.ts';
import { leadingFact } from './leading-fact.ts';
import { words } from './normalise.ts';
import { createPhraseFinder } from './phrase-finder.ts';
import { createRanking } from './rank.ts';
import { mostReconsidered, reconsider, type ScoredTarget } from './reconsider.ts';
import { rememberingLast } from './remembering-last.ts';
import { createResemblanceReader } from './resemblance.ts';
import { createServiceNames } from './service-names.ts';
import { createTermReader, type Terms } from './terms.ts';

export type { Target } from './index-content.ts';
export type { ScoredTarget } from './reconsider.ts';

export type Found =
  | { kind: 'answer'; target: ScoredTarget; alternatives: ScoredTarget[] }
  | { kind: 'choose'; alternatives: ScoredTarget[] }
  /** `elsewhere` says what it is about, when it can be told. */
  | { kind: 'unknown'; score: number; elsewhere: ElsewhereId | null };

/** What a question that names no service is about («i quant costa?»), when whoever asks knows that it leans on it. */
export interface Context {
  service: string;
}

export interface Search {
  ask(utterance: string, context: Context | null): Found;
  /** What a text names, announces and tells, for who has to look at a question more closely. */
  read(utterance: string): Terms;
  /** Place of the fact of a topic that says what was asked, 0 when none stands out. */
  leadingFact(utterance: string, target: Target): number;
  /** Whether the content has a stem. */
  isKnown(stem: string): boolean;
  /** Whether a word says something about what can be answered: a service's name, a topic, a word of the content. */
  isTelling(word: string): boolean;
}

const longestQuestion = 2000;
const mostChoices = 3;

/** When to answer, when to offer a choice and when to say nothing; set on the tuning half of `test/understanding`. */
export const deciding = {
  /** Weight of a phrase about something that is not ours; a word alone may be said in passing. */
  elsewhere: 18,
  elsewhereWord: 10,
  /** The least a target must account for, without the name of a service and with it. */
  least: 0.47,
  leastNamed: 0.33,
  /** Without a service's name or a cue, the telling words must weigh this much together: one word is not a question. */
  leastMass: 12,
  /** Two targets nearer than this are offered to choose from: topics of one service, and different services. */
  margin: 0.004,
  serviceMargin: 0.012,
};

/** How sure it is that a question is about its context. */
const followUpSureness = 0.8;

/** Builds the index; the search itself keeps no state, beyond how it has read the last few texts. */
export function createSearch(content: Content): Search {
  const names = createServiceNames(content.services.values());
  const cues = createPhraseFinder(content.topics.map(({ id, cues: phrases }) => ({ id, phrases })));
  const reader = createTermReader(content.words, names, cues);
  const index = indexContent(content, reader);
  const ranking = createRanking(index);
  const resemblance = createResemblanceReader(index);
  const elsewhere = createPhraseFinder(content.elsewhere);
  const neverAnswered = new Set(content.elsewhere.filter(({ always }) => always).map(({ id }) => id));

  const read = rememberingLast(reader.read);
  const knownMass = (terms: Terms) =>
    [...terms.stems.keys()].reduce((sum, each) => sum + (index.isKnown(each) ? index.weight(each) : 0), 0);

  return {
    read: (utterance) => read(utterance.slice(0, longestQuestion)),
    isKnown: index.isKnown,
    leadingFact: (utterance, target) => leadingFact(index, read(utterance.slice(0, longestQuestion)), target),
    isTelling(word) {
      const terms = reader.readExactly(word);
      return terms.named.size > 0 || terms.cues.size > 0 || [...terms.stems.keys()].some(index.isKnown);
    },
    ask(utterance, context) {
      const text = utterance.slice(0, longestQuestion);
      const tokens = words(text);
      const terms = withContext(read(text), context);
      const spans = elsewhere.find(tokens);
      const away = spans.flatMap(({ ids }) => ids);
      const awayMass = spans.reduce(
        (sum, { start, end }) => sum + (end - start > 1 ? deciding.elsewhere : deciding.elsewhereWord),
        0,
      );
      const refused = away.find((id) => neverAnswered.has(id));
      if (refused) return { kind: 'unknown', score: 0, elsewhere: refused };
      const onlyNamed = onlyAName(terms);
      if (onlyNamed) return { kind: 'answer', target: { ...onlyNamed, score: 0.8, order: 1 }, alternatives: [] };

      const first = ranking.first(terms, awayMass, mostReconsidered).flatMap(({ target, score }) => {
        const found = index.targets[target];
        return found ? [{ ...found, at: target, score: Math.min(1, score) }] : [];
      });
      const ranked = reconsider(first, terms, resemblance.of(text, terms));
      const isTooLittle = terms.named.size === 0 && terms.cues.size === 0 && knownMass(terms) < deciding.leastMass;
      if (isTooLittle) return { kind: 'unknown', score: 0, elsewhere: away[0] ?? null };
      return decide(ranked, away[0] ?? null, terms.named.size > 0 ? deciding.leastNamed : deciding.least);
    },
  };
}

/** A question that names no service is about the one of its context, if it has any: «i quant costa?». */
function withContext(terms: Terms, context: Context | null): Terms {
  return context && terms.named.size === 0
    ? { ...terms, named: new Map([[context.service, followUpSureness]]) }
    : terms;
}

/** A service and nothing else: what it is. */
function onlyAName(terms: Terms): Target | null {
  const [service] = terms.named.keys();
  if (service === undefined || terms.named.size > 1 || terms.cues.size > 0 || terms.stems.size > 0) return null;
  return { service, topic: 'que-es', question: null };
}

function decide(ranked: readonly ScoredTarget[], away: ElsewhereId | null, least: number): Found {
  const [first] = ranked;
  const accounted = Math.max(0, ...ranked.map(({ score }) => score));
  if (!first || accounted < least) return { kind: 'unknown', score: accounted, elsewhere: away };
  // Which service is meant matters more than which of its topics: the wrong service is no answer at all.
  const nearness = (other: ScoredTarget) =>
    other.service === first.service ? deciding.margin : deciding.serviceMargin;
  const close = ranked.filter((other) => first.order - other.order < nearness(other)).slice(0, mostChoices);
  if (close.length > 1) return { kind: 'choose', alternatives: close };
  return { kind: 'answer', target: first, alternatives: ranked.slice(1, 4) };
}
