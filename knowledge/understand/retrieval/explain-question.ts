import type { ElsewhereId, TopicId } from '../../schema/ids.ts';
import { type Sign, signs, signsOf } from './answerability.ts';
import type { Target } from './content-index.ts';
import { type Feature, features } from './features.ts';
import { dot, probability, readModel, type Weights } from './model.ts';
import type { Question } from './question.ts';
import { rerank } from './rerank.ts';

/** One thing that was looked at, and what it is worth: what it adds is one by the other. */
export interface Weighed {
  /** Of the table it is in: `features.ts` or `answerability.ts`. */
  name: string;
  value: number;
  weight: number;
}

export interface ExplainedCandidate {
  target: Target;
  /** 0 to 1: how likely it is that it answers. */
  probability: number;
  /** Whether it is what a plain question asks, which goes first whatever the rest say. */
  isPlain: boolean;
  features: Weighed[];
}

/** How the search came to what it says of a question. */
export interface ExplainedQuestion {
  /** Services named, with how sure their spelling is, 0 to 1; and topics announced. */
  named: ReadonlyMap<string, number>;
  announced: readonly TopicId[];
  /** What is said of things that are not ours. */
  away: readonly ElsewhereId[];
  /** What may answer it, the likeliest first. */
  candidates: ExplainedCandidate[];
  /** How likely it is that the first of them answers, if any does, from what; and from which likelihood up it is said. */
  answerable: number;
  enough: number;
  signs: Weighed[];
}

/** Works out again what the search decides a question by, for whoever wants to see it. */
export function explainQuestion(question: Question): ExplainedQuestion {
  const model = readModel(features, signs);
  const [first, ...others] = rerank(question.candidates(), model.rerank);
  const values = first ? signsOf({ question, ranked: [first, ...others] }) : [];
  const answerable = first ? probability(dot(values, model.answerability)) : 0;
  return {
    named: question.facts.terms.named,
    announced: [...question.facts.terms.cues],
    away: question.away,
    candidates: (first ? [first, ...others] : []).map(({ facts, share, isPlain, features: own }) => ({
      target: facts.target,
      probability: answerable * share,
      isPlain,
      features: weighed(features, own, model.rerank),
    })),
    answerable,
    enough: model.thresholds.answerable,
    signs: weighed(signs, values, model.answerability),
  };
}

function weighed(table: readonly (Feature | Sign)[], values: readonly number[], weights: Weights): Weighed[] {
  return values.map((value, at) => ({ name: table[at]?.name ?? '', value, weight: weights[at] ?? 0 }));
}
