import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../knowledge/understand/utterance.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { labelledOptions } from './labelled-options.ts';
import type { ReadReply } from './question-type.ts';
import { type Question, questionType } from './question-types.ts';

/** Reads a typed reply to a question. */
export function readReply(knowledge: Knowledge, t: Sentences, question: Question, utterance: Utterance): ReadReply {
  const options = labelledOptions(t, question);
  return questionType(question.type).read({ knowledge, utterance, options }, question);
}
