import type { Content } from '../../knowledge/content.ts';

/**
 * The questions of the content, as they are asked first.
 * @param waysOfAsking of each, so many; one is mostly enough to know how questions sound
 */
export function questionsOf({ dimensions, matters, services }: Content, waysOfAsking = 1): string[] {
  return [...services.values(), ...matters.values(), ...dimensions].flatMap(({ questions }) =>
    questions.flatMap(({ q, also }) => [q, ...also].slice(0, waysOfAsking)),
  );
}
