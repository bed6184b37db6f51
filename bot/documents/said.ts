import { type Locale, sentences } from '../../locales/sentences.ts';
import type { Run } from './document.ts';

/** Makes a run of words of the content, marked as Catalan where the document is in another language. */
export type Said = (text: string, look?: Pick<Run, 'bold' | 'italic' | 'url'>) => Run;

export function saidIn(locale: Locale): Said {
  if (locale === 'ca') return (text, look) => ({ text, ...look });
  const lang = sentences('ca')('languageTag');
  return (text, look) => ({ text, lang, ...look });
}
