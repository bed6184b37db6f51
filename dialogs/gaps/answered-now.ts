import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Intent } from '../intent.ts';
import { emptyMemory, type Memory } from '../memory.ts';
import { isDoubtful } from '../reply/doubtful-answer.ts';
import { readInput } from '../understand/said.ts';
import { understand } from '../understand/understand.ts';
import type { GapTarget } from './gap.ts';

/** What answers a question by itself, asked today; `target` is null when it is no answer of a service or a matter, but of the model. */
export interface AnsweredNow {
  target: GapTarget | null;
  intent: Intent;
}

/**
 * What a question is answered with, when it surely is; null when it is not, or not all of it.
 * @param last what the conversation was about when it was asked
 */
export function answeredNow(knowledge: Knowledge, question: string, last: Memory['last'] = null): AnsweredNow | null {
  const said = readInput(knowledge, { type: 'message', text: question });
  const { intent } = understand(knowledge, { ...emptyMemory, last }, said);
  switch (intent.type) {
    case 'show-target':
      return isDoubtful(intent) ? null : { target: intent.target, intent };
    case 'show-several': {
      const { answers, unanswered } = intent.asked;
      return unanswered ? null : { target: answers[0].target, intent };
    }
    case 'show-model':
    case 'show-dimension':
    case 'show-resource':
    case 'show-lookalike':
      return { target: null, intent };
    default:
      return null;
  }
}
