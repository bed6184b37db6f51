import type { Source } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';

/** «Fonts: …», as under an answer; empty when there are none. */
export function sourcesLine(t: Sentences, sources: readonly Pick<Source, 'title' | 'url'>[]): string {
  return sources.length === 0
    ? ''
    : `${t('sources')}: ${sources.map(({ title, url }) => `[${title}](${url})`).join(' · ')}`;
}
