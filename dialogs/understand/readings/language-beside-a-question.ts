import type { Piece } from '../../../knowledge/understand/utterance.ts';
import type { Reading } from '../reading.ts';

/** A request for a language beside something else: «què és EACAT? En castellà, si us plau». By itself it is an order. */
export const languageBesideAQuestion: Reading = {
  name: 'language-beside-a-question',
  when: ({ utterance }) => utterance.pieces.length > 1 && utterance.pieces.some(asksForLanguage),
  read({ knowledge, memory, utterance }, again) {
    const request = utterance.pieces.find(asksForLanguage);
    const locale = request?.utterance.languageAsked;
    if (!locale) return null;
    const rest = utterance.pieces.filter((piece) => piece !== request).map(({ utterance }) => utterance.text);
    return { ...again({ ...memory, locale, localeChosen: true }, knowledge.read(rest.join(' '))), locale };
  },
};

function asksForLanguage({ utterance }: Piece): boolean {
  return utterance.order === 'language' && utterance.languageAsked !== null;
}
