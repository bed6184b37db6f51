import type { Content } from '../../knowledge/content.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { Answers, Memory } from '../memory.ts';
import { assess } from '../plan/assess.ts';
import type { Plan } from '../plan/plan.ts';

/** The diagnosis of a conversation and the plan that follows from it, also while another guide is under way; null when there is none. */
export function diagnosed(
  content: Content,
  { guide, aside }: Memory,
): { id: string; answers: Answers; plan: Plan } | null {
  const id = guideWithRole(content, 'diagnosis')?.id;
  const candidates = [guide, id === undefined || !aside[id] ? null : { id, answers: aside[id] }];
  for (const each of candidates) {
    const plan = each && assess(content, each.answers);
    if (plan) return { ...each, plan };
  }
  return null;
}
