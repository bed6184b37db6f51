import ca from './webchat.ca.json' with { type: 'json' };
import en from './webchat.en.json' with { type: 'json' };
import es from './webchat.es.json' with { type: 'json' };

/** Sentences of the pages around the chat, in one language. */
export type PageSentences = Omit<typeof ca, 'webChat'> & { webChat: Record<string, string> };

const languages: Record<string, PageSentences> = { ca, es, en };

export const pageLanguages = Object.keys(languages);

/** The sentences of the pages in a language; in Catalan when there is none. */
export function pageSentences(language: string): PageSentences {
  return languages[language] ?? ca;
}
