import { currentPlace } from '../../engine/current-place.ts';
import { readReply } from '../../questions/read-reply.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** «Sí», and then what is not: a «no» by itself asks for the list again. */
const mostly =
  /^(?:si|tot|tota|tots|totes|todo|todas|todos|yes|all|everything)\b.*\b(?:no|ni|falt\w*|manc\w*|menys|menos|excepte|excepto|salvo|llevat|tret|but|except|encara|todavia)\b/;

/**
 * «Sí, totes menys Representa», to whether all of a list is in place: the list is answered again, with what is said to be lacking, and
 * nobody has to mark it all once more.
 */
export const allButSome: Reading = {
  name: 'all-but-some',
  when: ({ question, utterance }) => question?.type === 'confirm-all' && mostly.test(utterance.folded),
  read(turn) {
    const { knowledge, memory, question, t, utterance } = turn;
    const guide = currentPlace(knowledge.content, memory)?.guide;
    const list = question?.type === 'confirm-all' ? guide?.byId.get(question.of)?.question : undefined;
    if (!guide || list?.type !== 'several' || !list.inPlace) return null;
    const reply = readReply(knowledge, t, list, utterance);
    if (reply.kind !== 'answer' || !Array.isArray(reply.answer)) return null;
    const { answer, taken } = reply;
    const isSome = answer.length > 0 && answer.length < list.options.length;
    return isSome
      ? wholly(turn, { type: 'answer-question', guide: guide.id, question: list.id, answer, taken }, likely)
      : null;
  },
};
