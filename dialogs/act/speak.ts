import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Locale, locales, sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import { type Response, say } from './response.ts';
import { resume } from './resume.ts';

/** Speaks the language asked for from now on, or asks which. */
export function speak(knowledge: Knowledge, memory: Memory, locale: Locale | null): Response {
  if (!locale) {
    const t = sentences(memory.locale);
    const buttons = locales.map((each) => ({
      label: t(`language.names.${each}`),
      value: { command: 'language' as const, language: each },
    }));
    return say(memory, t('language.which'), buttons);
  }
  const t = sentences(locale);
  const spoken: Memory = { ...memory, locale, localeChosen: true, toldIn: locale };
  const set = locale === 'ca' ? t('language.set') : `${t('language.set')} ${t('language.content')}`;
  const localised = { ...knowledge, content: knowledge.localised[locale] };
  // What waits is asked again whole, in that language.
  return resume(localised, { ...spoken, asked: false }, say(spoken, set).replies, t('continueGuide'));
}
