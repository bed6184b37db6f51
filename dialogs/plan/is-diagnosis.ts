import type { GuideOutcome } from '../../knowledge/schema/guide.ts';

/** Whether an outcome says where a council stands, and is worth keeping: the plan, or the list of those outside the model. */
export function isDiagnosis({ show }: Pick<GuideOutcome, 'show'>): boolean {
  return show === 'plan' || show === 'outside';
}
