import type { Intent } from '../intent.ts';
import type { OpenTurn } from './open-turn.ts';
import { saidBeforehand } from './said-beforehand.ts';

/** The reply as the answer to the question that waits, with what is said of the next ones beside a town; null when there is none. */
export function answerQuestion(turn: OpenTurn): Intent | null {
  const { memory, question, reply } = turn;
  if (!question || !memory.guide || reply.kind !== 'answer') return null;
  const { answer, taken } = reply;
  const beforehand = question.type === 'population' ? saidBeforehand(turn, memory.guide.id) : {};
  return {
    type: 'answer-question',
    guide: memory.guide.id,
    question: question.id,
    answer,
    taken,
    ...(Object.keys(beforehand).length > 0 && { beforehand }),
  };
}
