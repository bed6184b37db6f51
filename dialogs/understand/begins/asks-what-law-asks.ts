import { emptyWords } from '../../../knowledge/understand/utterance/empty-words.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { OpenTurn } from '../open-turn.ts';

/** What is due, said so that it can be of nothing but the law. */
const dues =
  /\b(?:lleis?|ley(?:es)?|laws?|normativ\w+|obligacion\w*|obligaciones|obligations?|deures legals|minims? legals?|minimos? legal(?:es)?|deberes legales|legalment|legalmente)\b/;
/** What says that it asks it. */
const duty =
  /\b(?:oblig\w+|exig\w+|exigeix\w*|deman\w+|piden?|requir\w+|asks?|deures|deberes|toca|toquen|tocan|cal|minims?|minimos?|minimum|complir|cumplir|comply|tenir|tener|tenim|tenemos|fer|hacer)\b/;
/** Whether it is asked, or wanted to be known. */
const asking = /\?|\b(?:que|quines|quins|quina|cuales|what|which|saber|explic\w+)\b/;

/**
 * Whether it is asked what the law asks of a council, of no matter in particular: «què ens obliga a fer la llei als ajuntaments en
 * temes digitals?», «quines són les obligacions bàsiques d'un ajuntament mitjà?». It is the diagnosis that says it.
 */
export function asksWhatLawAsks({ knowledge, utterance }: OpenTurn): boolean {
  const { beginning, folded, lists, plainTowns, terms, text, words: said } = utterance;
  if (!dues.test(folded) || !duty.test(folded) || !asking.test(text.includes('?') ? '?' : folded)) return false;
  // «Les setze eines que són obligatòries per a tothom» is a list.
  if (lists.some(({ id }) => id === 'mandatory') || terms.named.size > 0) return false;
  const town = new Set(plainTowns.kind === 'one' ? words(plainTowns.town.name) : []);
  const ofAll = emptyWords(knowledge.content, 'law-in-general');
  const lead = emptyWords(knowledge.content, 'town-lead');
  return said.every(
    (word, at) =>
      terms.telling[at] !== true ||
      ofAll.has(word) ||
      beginning.at.has(at) ||
      town.has(word) ||
      lead.has(word) ||
      /\d/.test(word),
  );
}
