import { answersUpTo } from '../../dialogs/engine/answers-up-to.ts';
import { buildGuide } from '../../dialogs/engine/build-guide.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { type Asked, askOnce } from './ask-once.ts';

/**
 * What the bot says to an utterance with a question of a guide open: one whole turn, as if those before it had been
 * answered.
 * @param at `GUIDE/QUESTION`
 * @throws Error when there is no such question
 */
export function askAt(knowledge: Knowledge, at: string, utterance: string): Asked {
  return askOnce(knowledge, utterance, memoryAt(knowledge, at));
}

/**
 * What a conversation remembers when a question of a guide is open, as if those before it had been answered.
 * @throws Error when there is no such question
 */
export function memoryAt({ content }: Knowledge, at: string): Memory {
  const [guideId = '', questionId = ''] = at.split('/');
  const file = content.guides.get(guideId);
  const place = file && answersUpTo(content, buildGuide(content, file), questionId);
  if (!place) throw new Error(`No hi ha cap pregunta «${at}». Prova, per exemple, «diagnosi/poblacio».`);
  const { answers, reopened } = place;
  return { ...emptyMemory, guide: { id: guideId, answers }, reopened, asked: true };
}
