import type { Content } from '../../content.ts';
import type { ElsewhereId } from '../../schema/ids.ts';
import type { Terms } from '../utterance/terms.ts';
import { createAmbiguity } from './ambiguity.ts';
import { certainty, signsOf } from './answerability.ts';
import type { Target } from './index-content.ts';
import { leadingFact } from './leading-fact.ts';
import { type Context, createQuestionReader } from './read-question.ts';
import { type Ordered, reconsider } from './rerank.ts';

export type { Target } from './index-content.ts';
export type { Context } from './read-question.ts';

export interface ScoredTarget extends Target {
  /** 0 to 1: how much of what was asked it accounts for. */
  score: number;
  /** Where it stands beside the others: bigger goes first. */
  order: number;
}

export type Found =
  | { kind: 'answer'; target: ScoredTarget; alternatives: ScoredTarget[] }
  | { kind: 'choose'; alternatives: ScoredTarget[] }
  /** `elsewhere` says what it is about, when it can be guessed; `told`, that a phrase gives it away. */
  | { kind: 'unknown'; score: number; elsewhere: ElsewhereId | null; told: boolean };

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

const mostChoices = 3;
/** How sure an answer is whose question is plain. */
const plainScore = 0.8;

/** When to answer, when to offer a choice and when to say nothing; set with the weights, on questions of tuning alone. */
export const deciding = {
  /** From this certainty down, nothing is said. */
  least: 0.7,
  /** Two targets nearer than this are offered to choose from: topics of one service, and different services. */
  margin: 0.05,
  serviceMargin: 0.1,
};

/** Builds the index; the search itself keeps no state. */
export function createSearch(content: Content): Search {
  const reader = createQuestionReader(content);
  const { index } = reader;
  const ambiguity = createAmbiguity(content, reader.readExactly);
  const neverAnswered = new Set(content.elsewhere.filter(({ always }) => always).map(({ id }) => id));

  return {
    read: reader.readTerms,
    isKnown: index.isKnown,
    leadingFact: (utterance, target) => leadingFact(index, reader.readTerms(utterance), target),
    isTelling(word) {
      const terms = reader.readExactly(word);
      return terms.named.size > 0 || terms.cues.size > 0 || [...terms.stems.keys()].some(index.isKnown);
    },
    ask(utterance, context) {
      const question = reader.read(utterance, context);
      const { terms, away, sounds } = question;
      const refused = away.find((id) => neverAnswered.has(id));
      if (refused) return { kind: 'unknown', score: 0, elsewhere: refused, told: true };
      const onlyNamed = away.length === 0 ? onlyAName(terms) : null;
      if (onlyNamed) return { kind: 'answer', target: { ...onlyNamed, score: plainScore, order: 1 }, alternatives: [] };
      const [first, ...others] = reconsider(question.candidates());
      const several = away.length === 0 ? ambiguity(terms) : null;
      if (several) return chooseAmong(several, terms, first);
      // What no phrase gives away may still sound like one of the genres; a word alone sounds like nothing.
      const told = away.length > 0;
      const elsewhere = away[0] ?? (sounds.ours < 0 && question.tokens.length > 1 ? sounds.genre() : null);
      if (!first) return { kind: 'unknown', score: 0, elsewhere, told };
      const signs = signsOf(question, [first, ...others]);
      const isPlainFollowUp = question.isFollowUp && away.length === 0 && question.unknownShare === 0;
      if (!isPlainFollowUp && certainty(signs) < deciding.least) {
        return { kind: 'unknown', score: signs.accounted, elsewhere, told };
      }
      return decide(first, others);
    },
  };
}

/** A service and nothing else: what it is. */
function onlyAName(terms: Terms): Target | null {
  const [service] = terms.named.keys();
  if (service === undefined || terms.named.size > 1 || terms.cues.size > 0 || terms.stems.size > 0) return null;
  return { service, topic: 'que-es', question: null };
}

/** «Com demano el certificat?»: the same topic of each service that it may be about. */
function chooseAmong(services: readonly string[], { cues }: Terms, first: Ordered | undefined): Found {
  const [announced = 'que-es'] = cues;
  const isOne = first && services.includes(first.service) && first.topic !== 'altres';
  const topic = isOne ? first.topic : announced;
  const score = first ? scored(first).score : 0;
  const alternatives = services.map((service, at) => ({ service, topic, question: null, score, order: -at }));
  return { kind: 'choose', alternatives };
}

function decide(first: Ordered, others: readonly Ordered[]): Found {
  // Which service is meant matters more than which of its topics: the wrong service is no answer at all.
  const isClose = (other: Ordered) =>
    first.order - other.order < (other.service === first.service ? deciding.margin : deciding.serviceMargin);
  // A plain question leaves nothing to choose.
  const close = first.evidence.plain === 1 ? [] : others.filter(isClose).slice(0, mostChoices - 1);
  if (close.length > 0) return { kind: 'choose', alternatives: [first, ...close].map(scored) };
  return { kind: 'answer', target: scored(first), alternatives: others.slice(0, mostChoices).map(scored) };
}

function scored({ service, topic, question, evidence, order }: Ordered): ScoredTarget {
  return { service, topic, question, score: evidence.score, order };
}
