import type { Guide } from './build-guide.ts';

/**
 * The services that a guide may end up with once an option has been chosen: those of the outcomes that ask for it, and of the questions
 * that are asked because of it.
 * @param question id of the question that has the option
 * @returns ids of services; that of the option itself, when it is one
 */
export function servicesOfOption(guide: Guide, question: string, option: string): ReadonlySet<string> {
  const ofOutcomes = guide.outcomes.flatMap(({ when, services }) => (asksFor(when, question, option) ? services : []));
  const next = guide.questions.filter(({ when }) => asksFor(when, question, option));
  const ofNext = next.flatMap((asking) =>
    'options' in asking.question && Array.isArray(asking.question.options)
      ? asking.question.options.flatMap(({ id }) => [...servicesOfOption(guide, asking.question.id, id)])
      : guide.outcomes.flatMap(({ when, services }) => (when?.[asking.question.id] ? services : [])),
  );
  return new Set([option, ...ofOutcomes, ...ofNext]);
}

function asksFor(
  when: Readonly<Record<string, readonly string[]>> | undefined,
  question: string,
  option: string,
): boolean {
  return when?.[question]?.includes(option) ?? false;
}
