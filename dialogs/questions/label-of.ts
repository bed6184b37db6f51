import type { Option } from './question.ts';

/** The label of an option by its id; the answer itself when it is none of them. */
export function labelOf(options: readonly Option[], answer: unknown): string {
  return options.find(({ id }) => id === answer)?.label ?? String(answer);
}
