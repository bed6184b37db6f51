import type { Piece } from '../../../knowledge/understand/utterance.ts';
import { type Reading, wholly } from '../reading.ts';

/** A request for a language beside something else: «què és EACAT? En castellà, si us plau». By itself it is an order. */
export const languageBesideAQuestion: Reading = {
  name: 'language-beside-a-question',
  when: ({ utterance }) => utterance.pieces.length > 1 && utterance.pieces.some(asksForLanguage),
  read(turn, again) {
    const { knowledge, memory, utterance } = turn;
    const request = utterance.pieces.find(asksForLanguage);
    const locale = request?.utterance.languageAsked;
    if (!locale) return null;
    const rest = utterance.pieces.filter((piece) => piece !== request).map(({ utterance }) => utterance);
    const beside = again(
      { ...memory, locale, localeChosen: true },
      knowledge.read(rest.map(({ text }) => text).join(' ')),
    );
    // «¿Hablas español? Prefiero que sigamos así»: what is beside it asks nothing.
    const isOnlyThat = beside.intent.type === 'unknown' && !rest.some(({ asks, text }) => asks || text.includes('?'));
    return isOnlyThat ? wholly(turn, { type: 'speak', locale }) : { ...beside, locale };
  },
};

function asksForLanguage({ utterance }: Piece): boolean {
  return utterance.order === 'language' && utterance.languageAsked !== null;
}
