import type { Content } from '../../knowledge/content.ts';
import type { ScoredTarget } from '../../knowledge/understand/retrieval/search.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { AnswerReply } from '../replies.ts';
import { chooseTarget } from './choose-target.ts';

/**
 * An answer less likely than this answers the question one time in two: of 290 questions of tuning, 17 of 27; of titles of
 * pages that nobody wrote of, one of 20.
 */
export const doubtful = 0.3;
const mostOffered = 2;

interface Surety {
  probability: number;
  isBeside: boolean;
  isIncident: boolean;
}

/** Whether an answer is so unlikely, or so beside what was asked, that it has to be said. */
export function isDoubtful({ probability, isBeside, isIncident }: Surety): boolean {
  return (probability < doubtful || isBeside) && !isIncident;
}

/** An answer that says it may not be what was asked, with what else it may be as buttons, and whom to ask. */
export function doubtfulAnswer(
  content: Content,
  t: Sentences,
  reply: AnswerReply,
  alternatives: readonly ScoredTarget[],
): AnswerReply {
  const { buttons } = chooseTarget(content, t, alternatives.slice(0, mostOffered), 'partly');
  return { ...reply, title: t('nearestAnswer', { title: reply.title }), buttons };
}
