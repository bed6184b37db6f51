import type { ListedItem } from '../../../dialogs/plan/duty-list.ts';
import type { Sentences } from '../../../locales/sentences.ts';

/** « (no se sap)», in a table of what is lacking. */
export function unknownMark(t: Sentences, { state }: ListedItem): string {
  return state === 'unknown' ? ` (${t('list.state.unknown')})` : '';
}
