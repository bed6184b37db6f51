import { formatDate } from '../../../locales/sentences.ts';
import { type Block, heading, paragraph } from '../document.ts';
import type { Writing } from './writing.ts';

/** Annex: every address that is cited, once, by its number. */
export function sourcesSection({
  t,
  locale,
  sources,
  said,
}: Pick<Writing, 't' | 'locale' | 'sources' | 'said'>): Block[] {
  const named = sources.list().map(({ title, url, checked }) => ({
    title: said(title),
    ...(checked && { note: t('document.sources.checked', { day: formatDate(locale, checked) }) }),
    url,
  }));
  return [
    heading(1, t('document.sources.heading')),
    paragraph(t('document.sources.intro')),
    { type: 'sources', sources: named },
  ];
}
