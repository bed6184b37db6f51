import { guideWithRole } from '../../../knowledge/guide-with-role.ts';
import { endsAsking } from '../../../knowledge/understand/utterance/ends-asking.ts';
import { type Opening, soundOfOpening } from '../../sounds/sounds-like.ts';
import { isShort, isSurelyAnswered, leastMargin } from '../begins/heard-as-opening.ts';
import { isOfManners, mannersIn } from '../begins/manners-in.ts';
import { ordersNothing } from '../follows-on.ts';
import { asksToKeepNothing } from '../keeps-nothing.ts';
import { leansOnAnswer } from '../leans-on-answer.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';
import { saidBeforehand } from '../said-beforehand.ts';

const longest = 200;
/** From here on «…, gracias» is only said beside what is wanted. */
const surelyLeft = 2;
const likely = 0.9;

/** «No vull esborrar res», «que no em passis amb ningú»: what is denied is not wanted. */
const denies =
  /\b(?:no|ni|don'?t|do not|never|nunca|mai|prou d'?)\s+(?:vull|volem|vulguis|vulguem|cal|quiero|queremos|hace|want|need|stop|(?:(?:em|ens|me|nos|hem|he|t'|us|li)\s*)*(?:pass\w+|pos\w+|esborr\w*|elimin\w*|torn\w*|borr\w*|delet\w*|canvi\w*|pleg\w*|parl\w*|demanat\w*))/;

/**
 * What somebody wants who has nothing open, whatever their words: «tens un telèfon on pugui trucar?», «acompanya'm a connectar el
 * gestor amb MUX», «fes-me preguntes fins que sàpiga quina aplicació em cal». How a diagnosis is begun is read elsewhere, with its town.
 */
export const opening: Reading = {
  name: 'opening',
  when: ({ question, utterance }) =>
    question === null && utterance.plainOrder === null && utterance.text.length <= longest,
  read(turn) {
    const { knowledge, utterance } = turn;
    // What is surely asked of a service sounds like nothing else, and nothing has to be learnt to know it.
    if (endsAsking(utterance.text) && isSurelyAnswered(turn)) return null;
    if (isShort(utterance) && (utterance.asks || endsAsking(utterance.text))) return null;
    if (ordersNothing(turn)) return null;
    const { id, margin } = soundOfOpening(knowledge, utterance);
    const polite = mannersIn(turn);
    const isHeard = margin >= leastMargin(turn, id);
    if (!isHeard || isDiagnosis(turn, id) || isDenied(turn, id) || leansOnAnswer(turn))
      return polite && wholly(turn, { type: 'command', command: polite }, likely);
    if ('guide' in id)
      return wholly(turn, { type: 'start-guide', guide: id.guide, beforehand: saidBeforehand(turn, id.guide) }, likely);
    // «Cancela todo, gracias»
    const isLeft = polite === 'thanks' && id.command === 'cancel' && margin >= surelyLeft;
    const command = polite !== null && isOfManners(id) && !isLeft ? polite : id.command;
    return wholly(
      turn,
      command === 'language' ? { type: 'speak', locale: utterance.languageAsked } : { type: 'command', command },
      likely,
    );
  },
};

function isDiagnosis({ knowledge }: OpenTurn, id: Opening): boolean {
  return 'guide' in id && id.guide === guideWithRole(knowledge.content, 'diagnosis')?.id;
}

/** But «no vull continuar» is to leave, and «no vull que en quedi rastre» to delete. */
function isDenied({ utterance: { folded, saying } }: OpenTurn, id: Opening): boolean {
  if ('guide' in id) return saying?.kind === 'denied';
  if (id.command === 'cancel' || (id.command === 'delete-data' && asksToKeepNothing(folded))) return false;
  return saying?.kind === 'denied' || denies.test(folded);
}
