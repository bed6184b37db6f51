import type { Advice } from '../../knowledge/lint/advice.ts';
import { lint } from '../../knowledge/lint/lint.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { catalanDictionary } from '../commands/kb/catalan-dictionary.ts';
import { localDay } from '../local-day.ts';
import type { GoodContent } from './live-content.ts';

/** What could be better in some content, looked at once for each. */
export const adviceOn = onceForEach(async ({ library }: GoodContent): Promise<readonly Advice[]> => {
  const dictionary = await catalanDictionary();
  const advice = lint(library, { today: localDay(new Date()), dictionary });
  dictionary?.keep();
  return advice;
});
