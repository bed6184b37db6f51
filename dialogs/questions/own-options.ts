import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { dontKnow, notApplicable, type Option } from './question.ts';

/** Of some labelled options, those that are answers, and not ways out: the same list every time, for whoever prepares one. */
export const ownOptions = onceForEach((options: readonly Option[]): readonly Option[] =>
  options.filter(({ id }) => id !== dontKnow && id !== notApplicable),
);
