import type { Intent } from '../intent.ts';
import type { OpenTurn } from './open-turn.ts';

/** The reply as the answer to the question that waits; null when there is none. */
export function answerQuestion({ memory, question, reply }: OpenTurn): Intent | null {
  if (!question || !memory.guide || reply.kind !== 'answer') return null;
  const { answer, taken } = reply;
  return { type: 'answer-question', guide: memory.guide.id, question: question.id, answer, taken };
}
