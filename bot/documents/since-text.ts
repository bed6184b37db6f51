import type { ListedItem } from '../../dialogs/plan/duty-list.ts';
import { formatDate, type Locale, type Sentences } from '../../locales/sentences.ts';

/** Since when something is asked, by whom: «exigible des del 2 d'abril del 2021»; that the date is not known, when it is not. */
export function sinceText(t: Sentences, locale: Locale, { since }: Pick<ListedItem, 'since'>): string {
  if (!since) return t('list.sinceUnknown');
  const day = formatDate(locale, since.day);
  return since.what ? t('list.sincePart', { day, what: since.what }) : t('list.sinceDay', { day });
}
