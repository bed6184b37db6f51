import { type CandidateFacts, readerOf } from './features.ts';
import { dot, type Weights } from './model.ts';

/** A target with what tells how well it answers. */
export interface Candidate {
  facts: CandidateFacts;
  /** By the table of `features.ts`. */
  features: readonly number[];
  /** Whether it is what a plain question asks: the name of its service and words that announce its topic, and nothing else. */
  isPlain: boolean;
  /** Whether it is a topic beside what was asked: see `isBesideTopic`. */
  isBeside: boolean;
}

export interface Ranked extends Candidate {
  /** Where it stands: one more is nearly three times as likely. */
  order: number;
  /** 0 to 1: how likely it is the one that answers, if any of them does (softmax). */
  share: number;
}

/** From this share of letters in common, an own question is the one that was asked. */
const toTheLetter = 0.6;
const plainlyAhead = 1;
/** How far back a topic goes that is beside what was asked: an own question four times less likely is before it. */
const besideBack = 1.4;
const lettersOf = readerOf('letters');

/** Puts the candidates in order, by all that is known of each; but what a plain question asks goes first, and a topic beside it, back. */
export function rerank(candidates: readonly Candidate[], weights: Weights): Ranked[] {
  const ordered = candidates
    .map((candidate) => ranked(candidate, dot(candidate.features, weights) - (candidate.isBeside ? besideBack : 0), 0))
    .sort((a, b) => b.order - a.order);
  const [first] = ordered;
  if (!first) return [];
  const plain = ordered.find(({ isPlain }) => isPlain);
  // Words that only announce a topic are in many wordings, of other services too; only one to the letter says more.
  const isPlainFirst =
    plain !== undefined &&
    plain !== first &&
    !(first.facts.target.service === plain.facts.target.service && lettersOf(first) >= toTheLetter);
  const best = isPlainFirst
    ? [ranked(plain, first.order + plainlyAhead, 0), ...ordered.filter((other) => other !== plain)]
    : ordered;
  return withShares(best);
}

/** Written out: it is done for each candidate of each question, and a spread takes several times as long. */
function ranked({ facts, features, isPlain, isBeside }: Candidate, order: number, share: number): Ranked {
  return { facts, features, isPlain, isBeside, order, share };
}

function withShares(ordered: readonly Ranked[]): Ranked[] {
  const most = ordered[0]?.order ?? 0;
  const odds = ordered.map(({ order }) => Math.exp(order - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return ordered.map((candidate, at) => ranked(candidate, candidate.order, (odds[at] ?? 0) / all));
}
