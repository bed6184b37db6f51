import { formatDate } from '../../../locales/sentences.ts';
import { type Block, heading, paragraph } from '../document.ts';
import type { Writing } from './writing.ts';

/** Annex: every address that is cited, once, by its number. */
export function sourcesSection({ t, locale, sources }: Pick<Writing, 't' | 'locale' | 'sources'>): Block[] {
  const named = sources.list().map(({ title, url, checked }) => ({
    title: checked ? t('document.sources.checked', { title, day: formatDate(locale, checked) }) : title,
    url,
  }));
  return [
    heading(1, t('document.sources.heading')),
    paragraph(t('document.sources.intro')),
    { type: 'sources', sources: named },
  ];
}
