import type { Sentences } from '../../locales/sentences.ts';
import type { ReplyProblem, UnsettledReply } from './question-type.ts';

const unsettled: readonly ReplyProblem[] = ['depends', 'between', 'somebody-else', 'beyond', 'nothing-ticked'];

/** What is said of a reply that settles on no option of a closed question; null when the problem is another. */
export function unsettledReply(t: Sentences, problem: ReplyProblem | null): string | null {
  return isUnsettled(problem) ? t(`step.problem.${problem}`) : null;
}

function isUnsettled(problem: ReplyProblem | null): problem is UnsettledReply {
  return problem !== null && unsettled.includes(problem);
}
