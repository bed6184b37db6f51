import { endsAsking } from '../../knowledge/understand/utterance/ends-asking.ts';
import { guidesNamed } from '../guide-names.ts';
import { soundOfOpening } from '../sounds/sounds-like.ts';
import type { OpenTurn } from './open-turn.ts';

/** A longer one says by itself what it is about. */
const longest = 12;
const joined = /^(?:i|y|and|pero|but|o|or) \S/;
/** «I si no ho fem?», «and if we don't?»: what is supposed is not ordered. */
const supposed = /^(?:(?:i|y|and) )?(?:si|que passa si|que pasa si|if|what if) /;
/** How much more than a question an order has to sound, to be one. */
const leastMargin = 0;

/**
 * Whether something was answered, nothing is open, and more is asked in few words: «hi ha termini?», «i si no en tenim?». It begins no
 * guide, whatever it sounds like, and hardly ever is an order.
 */
export function followsOn({ knowledge, memory, question, utterance }: OpenTurn): boolean {
  const { asks, folded, guide, text, words } = utterance;
  return (
    memory.last !== null &&
    question === null &&
    words.length <= longest &&
    (asks || joined.test(folded) || endsAsking(text)) &&
    guide === null &&
    guidesNamed(knowledge.content, words).length === 0
  );
}

/** Whether what follows on is an order all the same: «i amb qui puc parlar?». */
export function ordersInPassing(turn: OpenTurn): boolean {
  const { knowledge, utterance } = turn;
  if (supposed.test(utterance.folded)) return false;
  const { id, margin } = soundOfOpening(knowledge, utterance);
  return 'command' in id && id.command === (utterance.plainOrder ?? utterance.order) && margin >= leastMargin;
}

/** Whether what follows on only supposes something. */
export function onlySupposes(turn: OpenTurn): boolean {
  return followsOn(turn) && supposed.test(turn.utterance.folded);
}
