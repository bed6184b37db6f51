import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { dontKnow } from '../question.ts';
import type { ReadReply } from '../question-type.ts';

/** What else a reply says: whether it can be none of the options, or it tells one. */
interface Says {
  tellsNothing?: boolean;
  tellsOption?: boolean;
}

/** «No ho sé» and «passa» leave an optional question open; any other order is no reply. Null when it is no order. */
export function readLeftOpen(
  { optional }: { optional: boolean },
  utterance: Utterance,
  { tellsNothing = false, tellsOption = false }: Says = {},
): ReadReply | null {
  const order = orderSaid(utterance, tellsNothing);
  const isLeft = optional && (order === 'unknown' || order === 'skip' || saysNotToKnow(utterance));
  if (isLeft) return { kind: 'answer', answer: dontKnow, sure: true, taken: null };
  return utterance.order && !(tellsOption && isOnlyManners(utterance)) ? { kind: 'none' } : null;
}

const manners: ReadonlySet<string | null> = new Set(['greeting', 'thanks', 'bye']);

/** «…i fins l'any que ve»: a part of what is told sounds like good manners, and is no order. */
export function isOnlyManners({ order, plainOrder }: Pick<Utterance, 'order' | 'plainOrder'>): boolean {
  return plainOrder === null && manners.has(order);
}

/** «Si es pot consultar no ho demanem mai» is too long to be a misspelt «no ho sé»; what tells no option may be longer. */
function orderSaid({ order, plainOrder, words }: Utterance, tellsNothing: boolean) {
  return words.length <= (tellsNothing ? wordsOfALongOrder : wordsOfAnOrder) ? order : plainOrder;
}

const wordsOfALongOrder = 10;

const wordsOfAnOrder = 6;

/** «No sé en quin toca», «no tinc clar quina és», «I don't know which one». */
const notKnowing =
  /\b(?:no (?:(?:t ho|et|us|te|os|li|ho|lo) )?(?:se|sabria|sabriem|recordo|tinc clar|tenim clar|tengo claro|recuerdo)|i don'?t know|(?:i'?m )?not sure)\b(?: (?:pas|del tot|ben be|gaire|muy bien|exactly|dir|decir))*(?: (?:a|en|de|amb|con|per|por|in))? (?:quin[ae]?s?|quines|quina|on|si|com|qui|quants?|quantes|cual(?:es)?|donde|quien|como|which|what|where|if)\b/;
const wordsOfNotKnowing = 10;
/** «Això ho hauria de preguntar a l'arxivera»: whoever knows is another. */
const shouldAsk =
  /\b(?:(?:ho|li|lo|l)\s*)?(?:haur(?:ia|iem|ieu|ies|ien)|caldria|tendr(?:ia|iamos|iais|ian)|habria) (?:de|que) (?:preguntar|consultar|mirar|demanar)/;
/** «Fa dos dies que soc aquí i no ho sé», «la verdad es que no lo sé». */
const endsNotKnowing =
  /\b(?:no ho se|no ho sabria|no lo se|ni idea|i don'?t know)(?:,? (?:pas|encara|todavia|dir|decir|yet|la veritat|la verdad|ara mateix))?[\s.!…]*$/;

/** «Ni idea del que fem servir, soc nou» */
const beginsNotKnowing =
  /^(?:uf |ui |bueno |doncs |pues )?(?:ni idea|no en tinc ni idea|cap idea|no tengo ni idea|no idea)\b/;
const wordsOfNoIdea = 14;

/** Whether a clause says that who writes does not know: «ni idea, això ho porten els d'activitats», «soc nova, no ho sé». */
export function saysNotToKnow({ eachClause, folded, text, words }: Utterance): boolean {
  // «Signar o publicar, encara no ho sé»: two are known.
  if (text.includes('?') || words.some((word) => word === 'o' || word === 'or')) return false;
  if (words.length <= wordsOfNotKnowing && (notKnowing.test(folded) || shouldAsk.test(folded))) return true;
  if (endsNotKnowing.test(folded) || (words.length <= wordsOfNoIdea && beginsNotKnowing.test(folded))) return true;
  return eachClause.some(({ plainOrder }) => plainOrder === 'unknown');
}
