import type { ListedItem } from '../../../dialogs/plan/duty-list.ts';
import { datedText } from '../dated-text.ts';
import type { Runs } from '../document.ts';
import type { ListWriting } from './writing.ts';

/** What the law eases or adds for the size of the council, and who gives something done: a sentence each, with where it is said. */
export function helpRuns({ t, sources }: ListWriting, { bySize, help }: Pick<ListedItem, 'bySize' | 'help'>): Runs[] {
  return [
    ...bySize.map((law): Runs => [`${law.text} `, ...sources.citeLaw(law), '.']),
    ...help.map(
      ({ text, dated, title, url }): Runs => [`${text}${datedText(t, dated)}`, ...sources.cite([{ title, url }])],
    ),
  ];
}
