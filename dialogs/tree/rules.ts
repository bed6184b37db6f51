import type { RuleId } from '../../knowledge/knowledge.ts';
import type { Place } from './replay.ts';

/** The conditions that need more than one earlier answer, by the name that a guide's YAML calls them. */
export const rules: Record<RuleId, (answered: Place['answered']) => boolean> = {
  'te-tots-els-requisits': hasEveryRequirement,
};

/** Whether the council has everything that it was asked for. */
function hasEveryRequirement(answered: Place['answered']): boolean {
  return answered.every(
    ({ question, answer }) => question.type !== 'yes-no' || !question.requirement || answer === 'si',
  );
}
