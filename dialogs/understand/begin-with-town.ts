import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../knowledge/understand/utterance/utterance.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { buildGuide } from '../engine/build-guide.ts';
import type { Intent } from '../intent.ts';
import { readReply } from '../questions/read-reply.ts';

const longestText = 200;

/**
 * «Som de Tona, què ens toca?», «tenim 8.000 habitants, què ens falta»: a guide asked for together with the answer to
 * the question it would begin with, or null when a text is no such thing.
 */
export function beginWithTown(knowledge: Knowledge, t: Sentences, utterance: Utterance): Intent | null {
  if (utterance.text.length > longestText) return null;
  const file = knowledge.content.guides.get(utterance.guideInside ?? '');
  if (!file) return null;
  const [first] = buildGuide(knowledge.content, file).questions;
  if (first?.question.type !== 'population') return null;
  const reply = readReply(knowledge, t, first.question, utterance);
  if (reply.kind !== 'answer') return null;
  const { answer, taken } = reply;
  return { type: 'answer-question', guide: file.id, question: first.question.id, answer, taken };
}
