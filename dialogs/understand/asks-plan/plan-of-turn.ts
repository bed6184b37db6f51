import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import type { PlanOf } from '../../plan/plan-of.ts';
import { pointsOf, type Work, workOf } from '../../plan/work.ts';
import { diagnosed } from '../../reply/diagnosed.ts';
import type { OpenTurn } from '../open-turn.ts';

/** The plan, or the list, that something may be asked of; null when there is none. */
export function planOfTurn(turn: OpenTurn): PlanOf | null {
  return found(turn).plan;
}

/** What it leaves to be done, in the order in which it is counted. */
export function pointsOfTurn(turn: OpenTurn): readonly Work[] {
  return found(turn).points();
}

/** Several readings look for it in one turn, and only some at its points. */
const found = onceForEach(({ knowledge: { content }, memory }: OpenTurn) => {
  const plan = diagnosed(content, memory)?.given ?? null;
  let points: readonly Work[] | undefined;
  return {
    plan,
    points() {
      points ??= plan ? pointsOf(workOf(content, plan)) : [];
      return points;
    },
  };
});
