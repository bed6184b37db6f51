import type { Content } from '../../knowledge/content.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import type { Answers, Memory } from '../memory.ts';
import { type PlanOf, planOf } from '../plan/plan-of.ts';

/**
 * The diagnosis of a conversation and the plan or the list that follows from it, also while another guide is under way; null when
 * there is none.
 */
export function diagnosed(
  content: Content,
  { guide, aside }: Memory,
): { id: string; answers: Answers; given: PlanOf } | null {
  const id = guideWithRole(content, 'diagnosis')?.id;
  const candidates = [guide, id === undefined || !aside[id] ? null : { id, answers: aside[id] }];
  for (const each of candidates) {
    const given = each && planOf(content, each.id, each.answers);
    if (given) return { ...each, given };
  }
  return null;
}
