import type { shareIds } from '../../knowledge/schema/ids.ts';
import type { SeveralQuestion } from './several.ts';

/** How much of a list a council has, by what it lacks. */
export function shareOf(
  { options }: Pick<SeveralQuestion, 'options'>,
  lacking: readonly unknown[],
): (typeof shareIds)[number] {
  if (lacking.length === 0) return 'totes';
  return lacking.length === options.length ? 'cap' : 'algunes';
}
