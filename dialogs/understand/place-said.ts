import { populationQuestion } from '../engine/population-question.ts';
import type { Intent } from '../intent.ts';
import { readReply } from '../questions/read-reply.ts';
import type { OpenTurn } from './open-turn.ts';

/** «Soc d'un poble de Lleida»: of the province, and not of its capital. */
const ofAProvince =
  /\b(?:d'?un|de un|un|una) (?:poble|poblet|pueblo|pueblecito|municipi|municipio|village|town|small town|ajuntament|ayuntamiento)(?: petit| pequeno)? (?:de|d'|of|in|a|en) (?:la provincia de )?(?:lleida|girona|tarragona|barcelona)\b/;

/** The town or the figure of a message, as the answer to the question of the diagnosis about it; null when it gives none. */
export function placeSaid({ knowledge, t, utterance }: OpenTurn): Extract<Intent, { type: 'answer-question' }> | null {
  const asking = populationQuestion(knowledge.content);
  if (!asking || ofAProvince.test(utterance.folded)) return null;
  const reply = readReply(knowledge, t, asking.question, utterance);
  if (reply.kind !== 'answer') return null;
  const { guide, question } = asking;
  return { type: 'answer-question', guide, question: question.id, answer: reply.answer, taken: null };
}
