import type { Content } from '../../knowledge/content.ts';
import { buildGuide } from '../engine/build-guide.ts';
import { replay } from '../engine/replay.ts';
import type { Answers } from '../memory.ts';
import { assess } from './assess.ts';
import { type DutyList, dutyList } from './duty-list.ts';
import type { Plan } from './plan.ts';

/** What the answers to a guide give so far: the plan of the model, or the list of a council of which the model does not speak. */
export type PlanOf = { kind: 'plan'; plan: Plan } | { kind: 'list'; list: DutyList };

/** @returns null when the content has no such guide, or nothing can be said yet: without the population, there is no plan */
export function planOf(content: Content, guide: string, answers: Answers): PlanOf | null {
  const kind = kindOfPlan(content, guide, answers);
  const list = kind === 'list' ? dutyList(content, answers) : null;
  if (list) return { kind: 'list', list };
  const plan = kind && assess(content, answers);
  return plan && { kind: 'plan', plan };
}

/** Which of the two the answers to a guide lead to; null when the content has no such guide. */
export function kindOfPlan(content: Content, guide: string, answers: Answers): PlanOf['kind'] | null {
  const file = content.guides.get(guide);
  if (!file) return null;
  const { ahead } = replay(content, buildGuide(content, file), answers);
  return ahead?.show === 'outside' ? 'list' : 'plan';
}
