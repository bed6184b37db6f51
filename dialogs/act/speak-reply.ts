import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Locale, locales, sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import type { Reply } from '../replies.ts';
import { goOn, type Response, say } from './go-on.ts';

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
  return goOn(localised, spoken, say(spoken, set).replies, t('continueGuide'));
}

/** Says, the first time that something of the content is shown in another language, that the content is in Catalan. */
export function tellOfContent({ memory, replies, forget }: Response): Response {
  const isContent = replies.some(({ type }) => type !== 'text');
  if (memory.locale === 'ca' || memory.toldIn === memory.locale || !isContent) return { memory, replies, forget };
  const t = sentences(memory.locale);
  const note: Reply = { type: 'text', text: `${t('language.answering')} ${t('language.content')}`, buttons: [] };
  return { memory: { ...memory, toldIn: memory.locale }, replies: [note, ...replies], forget };
}
