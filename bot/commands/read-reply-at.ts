import { buildGuide } from '../../dialogs/engine/build-guide.ts';
import { bandId, isPopulationAnswer } from '../../dialogs/questions/population-answer.ts';
import { readReply } from '../../dialogs/questions/read-reply.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { type Asked, askOnce } from './ask-once.ts';

/**
 * Reads an utterance as the reply to a question of a guide.
 * @param at `GUIDE/QUESTION`
 * @throws Error when there is no such question
 */
export function readReplyAt(knowledge: Knowledge, at: string, utterance: string): Asked {
  const [guideId = '', questionId = ''] = at.split('/');
  const file = knowledge.content.guides.get(guideId);
  const asking =
    file && buildGuide(knowledge.content, file).questions.find(({ question }) => question.id === questionId);
  if (!asking) throw new Error(`No hi ha cap pregunta «${at}». Prova, per exemple, «diagnosi/poblacio».`);
  const read = readReply(knowledge, sentences('ca'), asking.question, knowledge.read(utterance));
  return { ...askOnce(knowledge, utterance), value: read.kind === 'answer' ? shown(knowledge, read.answer) : null };
}

function shown(knowledge: Knowledge, answer: unknown): unknown {
  if (!isPopulationAnswer(answer)) return answer;
  const { population, town, ine, year } = answer;
  return { population, town, band: bandId(knowledge.content.bands, population), ine, year };
}
