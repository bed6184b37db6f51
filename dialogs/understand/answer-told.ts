import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { labelledOptions } from '../questions/labelled-options.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { Question } from '../questions/question-types.ts';
import { readReply } from '../questions/read-reply.ts';

/**
 * The answer to a question that a text surely is, and how it is said that it was taken: by the title of the question too, since another
 * one waits.
 */
export function answerTold(
  { knowledge, t }: { knowledge: Knowledge; t: Sentences },
  question: Question,
  text: string,
): { answer: unknown; taken: string } | null {
  const reply = readReply(knowledge, t, question, knowledge.read(text));
  if (reply.kind !== 'answer' || !reply.sure) return null;
  const { answer } = reply;
  if (isPopulationAnswer(answer) && answer.town) return { answer, taken: answer.town };
  const label = labelledOptions(t, question).find(({ id }) => id === answer)?.label;
  return { answer, taken: label === undefined ? question.title : `${question.title} · ${label}` };
}
