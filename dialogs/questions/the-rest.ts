import type { SeveralQuestion } from './several.ts';

/** The ids of a list that are not among some, in its order. */
export function theRest({ options }: Pick<SeveralQuestion, 'options'>, some: readonly unknown[]): string[] {
  return options.flatMap(({ id }) => (some.includes(id) ? [] : [id]));
}
