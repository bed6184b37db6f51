import type { ListedItem } from '../../../dialogs/plan/duty-list.ts';
import { datedText } from '../dated-text.ts';
import type { Runs } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** Who gives something done, each with where it is said and how old that is. */
export function helpRuns({ t, sources }: ListWriting, help: ListedItem['help']): Runs {
  return help.flatMap(
    ({ text, dated, title, url }): Runs => [` ${text}${datedText(t, dated)}`, ...sources.cite([{ title, url }])],
  );
}
