import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { type Response, say } from '../act/go-on.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import { listAnswers } from './list-answers.ts';

/** The dimensions that a quick diagnosis only estimated, each a button that asks about it. */
export function listDimensions(knowledge: Knowledge, memory: Memory): Response {
  const t = sentences(memory.locale);
  const guide = currentPlace(knowledge.content, memory)?.guide;
  const answers = memory.guide?.answers ?? {};
  const open = (guide?.questions ?? []).filter(({ question, onRequest }) => onRequest && !(question.id in answers));
  if (!guide || open.length === 0) return listAnswers(knowledge, memory);
  const buttons = open.map(({ question }) => ({
    label: question.title,
    value: { guide: guide.id, question: question.id },
  }));
  return say(memory, t('deepenWhich'), buttons);
}
