import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { ElsewhereId, TopicId } from '../../../knowledge/schema/ids.ts';
import type { Found, ScoredTarget, Target } from '../../../knowledge/understand/retrieval/search.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { isIncident } from './is-incident.ts';

/** Something to answer. */
export interface Answer {
  target: Target;
  /** 0 to 1: how likely it is that it answers. */
  probability: number;
  /** Place of the fact that says what was asked, to be said first. */
  leading: number;
  /** Whether the question that it answers is the very one asked, and not one near it. */
  isItsQuestion: boolean;
  /** Whether it is beside what was asked: a topic that is no answer to it, or what hardly anything was said of. */
  isBeside: boolean;
  /** Whether somebody says that something does not work. */
  isIncident: boolean;
}

/** What there is to say about a relation between two services, before what each of them is. */
export interface Relation {
  target: Target;
  /** Places of the facts about it; empty for an own question. */
  facts: number[];
}

/** What a message turned out to ask. */
export type Asked =
  | {
      kind: 'answers';
      /** One, or the two or three that the message asks for. */
      answers: [Answer, ...Answer[]];
      relation: Relation | null;
      /** What else it could have meant, when there is one answer. */
      alternatives: ScoredTarget[];
      /** What else was asked that is not ours. */
      unanswered: { elsewhere: ElsewhereId | null } | null;
    }
  /** `partly`: none of them is what was asked, and all are of the service that was named. */
  | { kind: 'choose'; alternatives: ScoredTarget[]; partly: boolean }
  /** A topic and nothing else, when nothing was spoken of before: «quant costa?». */
  | { kind: 'which-service'; topic: TopicId }
  /** `told`: a phrase gives away that it is not ours; `near`: what of ours it is nearest to; `perhaps`: the service that it may be a matter of. */
  | {
      kind: 'unknown';
      elsewhere: ElsewhereId | null;
      told: boolean;
      near: ScoredTarget[];
      perhaps: string | null;
    };

export type Answers = Extract<Asked, { kind: 'answers' }>;

/** What the search found for a text, as the answer to it. */
export function asAsked(knowledge: Knowledge, utterance: Utterance, found: Found): Asked {
  if (found.kind !== 'answer') return found;
  const { target, alternatives } = found;
  return { ...answers([answerTo(knowledge, utterance, target)]), alternatives };
}

/** Several answers and nothing else. */
export function answers(all: [Answer, ...Answer[]], relation: Relation | null = null): Answers {
  return { kind: 'answers', answers: all, relation, alternatives: [], unanswered: null };
}

/** What is less likely than this may have the words of the question asked, and is not it. */
const leastSure = 0.4;

/** What is less likely than this has to have been said, not to be beside what was asked. */
const leastUnsaid = 0.5;

/** What is less likely than this has to have some of what is told, or it is beside it too. */
const leastLeftOut = 0.4;

/** The answer to a text that a target is. */
export function answerTo(
  knowledge: Knowledge,
  utterance: Utterance,
  { service, topic, question, probability }: ScoredTarget,
): Answer {
  const target: Target = { service, topic, question };
  const leading = question === null ? knowledge.leadingFact(utterance, target) : 0;
  const isItsQuestion = probability >= leastSure && knowledge.isItsQuestion(utterance, target);
  const isUnsaid = probability < leastUnsaid && !knowledge.isSaid(utterance, target);
  const isLeftOut = probability < leastLeftOut && knowledge.leavesOut(utterance, target);
  const isBeside = isUnsaid || isLeftOut || knowledge.isBeside(utterance, target);
  return { target, probability, leading, isItsQuestion, isBeside, isIncident: isIncident(utterance) };
}
