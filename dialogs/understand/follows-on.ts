import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { endsAsking } from '../../knowledge/understand/utterance/ends-asking.ts';
import { guidesNamed } from '../guide-names.ts';
import { soundOfOpening } from '../sounds/sounds-like.ts';
import type { OpenTurn } from './open-turn.ts';

/** A longer one says by itself what it is about. */
const longest = 12;
const joined = /^(?:i|y|and|pero|but|o|or) \S/;
/** «I si no ho fem?», «and if we don't?»: what is supposed is not ordered. */
const supposed = /^(?:(?:i|y|and) )?(?:si|q\w* pass?a si|if|what if) /;
/** How much more than a question an order has to sound, to be one: «i quin faig abans?» is at 0.8, «i amb qui puc parlar?» at 8.4. */
const leastMargin = 4;

/**
 * Whether something was answered, nothing is open, and more is asked in few words: «hi ha termini?», «i si no en tenim?». It begins no
 * guide, whatever it sounds like, and hardly ever is an order.
 */
export function followsOn(turn: OpenTurn): boolean {
  return looked(turn).follows;
}

/** Half a dozen readings ask it of one turn. */
const looked = onceForEach((turn: OpenTurn) => ({ follows: asksMore(turn) }));

function asksMore({ knowledge, memory, question, utterance }: OpenTurn): boolean {
  const { asks, folded, guide, text, words } = utterance;
  return (
    // Of what was shown and is no answer, only what is supposed is told from a beginning: «i què passa si no ho fem?».
    (memory.last !== null || (memory.typed !== null && supposed.test(folded))) &&
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

/** Whether what follows on sounds like nothing that is ordered. */
export function ordersNothing(turn: OpenTurn): boolean {
  if (!followsOn(turn)) return false;
  if (supposed.test(turn.utterance.folded)) return true;
  const { id, margin } = soundOfOpening(turn.knowledge, turn.utterance);
  return 'command' in id && margin < leastMargin;
}
