import type { ScoredTarget } from '../../../knowledge/understand/retrieval/search.ts';
import { currentPlace } from '../../engine/current-place.ts';
import { answerOfTap } from '../../questions/answer-of-tap.ts';
import { isPopulationAnswer } from '../../questions/population-answer.ts';
import { asksUs, doubtful, mayAskUs } from '../asks-us.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

/**
 * What may be a reply to the question that waits and is about as likely a question to us is asked: «l'ordenança ha
 * sortit al BOP de Barcelona amb una xifra equivocada», when a town is waited for.
 */
export const replyOrQuestion: Reading = {
  name: 'reply-or-question',
  when: (turn) => turn.reply.kind === 'answer' && !turn.reply.sure && mayAskUs(turn) && !asksUs(turn),
  read(turn) {
    const { asked, reply } = turn;
    const tap = tapOf(turn);
    if (asked.kind !== 'answers' || reply.kind !== 'answer' || !tap) return null;
    const [{ target, probability }] = asked.answers;
    const alternatives: [ScoredTarget] = [{ ...target, probability }];
    return wholly(turn, { type: 'choose-reading', ...tap, answer: reply.answer, alternatives }, doubtful);
  },
};

/** The tap that the reply is worth; null when there is none. A figure given instead of «no» answers the question before. */
function tapOf({ knowledge, memory, question, reply }: OpenTurn): { question: string; option: string } | null {
  if (!question || reply.kind !== 'answer') return null;
  const { answer } = reply;
  const isTown = isPopulationAnswer(answer);
  const before = isTown ? currentPlace(knowledge.content, memory)?.guide.byId.get(question.of ?? '') : undefined;
  const answered = before?.question ?? question;
  const option = isTown ? answer.ine : answer;
  const isTaken = typeof option === 'string' && answerOfTap(knowledge.content, answered, option) !== undefined;
  return isTaken ? { question: answered.id, option } : null;
}
