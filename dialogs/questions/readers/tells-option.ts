import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { UnsettledReply } from '../question-type.ts';
import type { ReadMeaning } from './read-meaning.ts';

/** Whether what a reply says is an option, though it also has words of one that settles nothing. */
export function settles(
  { isNamed, isPlain }: ReadMeaning,
  problem: UnsettledReply,
  { folded }: Pick<Utterance, 'folded'>,
): boolean {
  // «Entre tots» is the name of an option, and between no two.
  if (problem === 'between') return isNamed && /\b(?:entre tot|entre todos|between us all)/.test(folded);
  // «El gestor de la diputació» is a program, whoever it is of.
  return problem === 'somebody-else' && isNamed && isPlain;
}

const wordsOfAName = 6;

/**
 * Whether a reply can only be the option that it says: «jo sola», «no tenim gestor», whatever order that also looks like;
 * and what tells hardly anything else, or looks like nothing else.
 */
export function canOnlyTell({ isName, isNamed, isPlain }: ReadMeaning, utterance: Utterance): boolean {
  const { plainOrder, words } = utterance;
  // «D'això no en tenim»: a name word for word, and no «no en tinc ni idea».
  if (isName) return true;
  if (plainOrder === 'unknown' || plainOrder === 'skip') return false;
  if (isNamed && words.length <= wordsOfAName) return true;
  return plainOrder === null && utterance.plainMove === null && (isPlain || utterance.saying === null);
}

/** «Hi ha un comitè», «es pot pagar allà mateix»: what there is is told as it is asked. */
const tellsWhatThereIs =
  /^(?:\w+ )?(?:n'?hi ha|hi ha|hay|es pot|es poden|se puede|se pueden|there is|there are|we can)\b/;
/** «Quan s'ha de fer», «vull saber com…»: asked, with a mark or without. «Quants registres» may be what is counted. */
const asksInWords =
  /^(?:\w+ )?(?:com|que|quan|on|qui|quin[as]?|quines|per que|como|cuando|donde|quien|cual|por que|what|how|when|where|who|which|why)\b|\b(?:saber|saps|sabeu|sabes|explica|expliqueu|digue|em pots|know|tell)\b/;

/** Whether what begins as a question, and has no mark, tells an option. */
export function tellsOption(
  { option, isName, isNamed, isPlain }: ReadMeaning,
  { folded, text }: Pick<Utterance, 'folded' | 'text'>,
): boolean {
  if (option === null || text.includes('?')) return false;
  return isName || tellsWhatThereIs.test(folded) || ((isPlain || isNamed) && !asksInWords.test(folded));
}
