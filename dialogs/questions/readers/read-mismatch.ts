import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import type { ReadReply } from '../question-type.ts';
import { asksInAReply } from './asks-in-a-reply.ts';

const mismatch =
  /\b(?:no|tampoc|tampoco) (?:(?:em|ens|us|hi|m'|me|nos|mos|li|te|se|s') ?)*(?:quadr\w*|cuadr\w*|coincid\w*|coincideix\w*|encaix\w*|encaj\w*|casa|casen|correspon\w*|lliga|surt\w*|sale[ns]?|(?:es|son) (?:(?:pas|gens) )?(?:la|el|lo|correct\w*|aquest\w*|esta|este|aixo|eso|veritat|verdad|cert\w*|bo|bona|bien|eix[ae]))\b|\b(?:does not|doesn't|do not|don't|did not|didn't) (?:match|fit|agree|add up|tally)\b|\b(?:isn't|is not|it's not|that's not|not) (?:right|correct|ours|true)\b/;

/**
 * «Això no quadra amb el que surt al padró», of a figure that is to be confirmed: it is not right, though all the words of it but one are how
 * people say that it is.
 */
export function readMismatch(utterance: Utterance): ReadReply | null {
  const isSo = mismatch.test(utterance.folded.replace(/’/g, "'")) && !asksInAReply(utterance);
  return isSo ? { kind: 'answer', answer: 'no', sure: true, taken: null } : null;
}
