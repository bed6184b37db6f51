import type { RuleId } from '../../knowledge/schema/ids.ts';
import type { Answered } from './answered.ts';

/** The conditions that need more than one earlier answer, by the name that a guide's YAML calls them. */
export const rules: Record<RuleId, (answered: readonly Answered[]) => boolean> = {
  'te-tots-els-requisits': hasEveryRequirement,
};

/** Whether the council has everything that it was asked for. */
function hasEveryRequirement(answered: readonly Answered[]): boolean {
  return answered.every(({ question, answer }) => !question.requirement || answer === 'si');
}
