import type { Sentences } from '../../locales/sentences.ts';

/** « (font antiga: el 2022)», so that nobody takes it for granted; nothing when the source is not old. */
export function datedText(t: Sentences, dated: string | undefined): string {
  return dated ? ` ${t('list.dated', { dated })}` : '';
}
