import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Diagnosis, Memory } from '../memory.ts';
import { isDiagnosis } from '../plan/is-diagnosis.ts';
import { isSamePlace } from '../plan/is-same-place.ts';
import type { Plan } from '../plan/plan.ts';
import { listAnswers } from '../reply/list-answers.ts';
import { outcomeReply } from '../reply/outcome-reply.ts';
import { changedPlan } from '../reply/plan-reply.ts';
import { answer, type Response } from './response.ts';
import { resume } from './resume.ts';
import { offerToShare } from './share.ts';

/** Diagnoses kept: enough to see how a council has moved. */
const mostDiagnoses = 6;

/**
 * The next question, or the outcome when there is none; a guide that gives nothing of its own says what it was told.
 * @param today ISO date, under which a finished diagnosis is kept
 * @param hint what to say before it
 * @param before the plan that the person had before what they have just answered
 */
export function advance(
  knowledge: Knowledge,
  memory: Memory,
  today: string,
  hint: string | null,
  before: Plan | null = null,
): Response {
  const { content } = knowledge;
  const current = currentPlace(content, memory);
  if (current?.place.current || !current || !memory.guide) return resume(knowledge, memory, [], hint);
  const { place, guide } = current;
  const t = sentences(memory.locale);
  const { answers } = memory.guide;
  const kept =
    place.outcome && isDiagnosis(place.outcome)
      ? withDiagnosis(memory, { guide: guide.id, date: today, answers })
      : memory;
  const outcome = outcomeReply(content, t, kept, guide.id, place);
  if (!outcome) return answer(memory, listAnswers(content, t, memory));
  const said: Response['replies'] = hint ? [{ type: 'text', text: hint, buttons: [] }] : [];
  const offer = kept === memory ? { memory, replies: [] } : offerToShare(knowledge, kept, today);
  const shown = before && outcome.type === 'plan' ? changedPlan(t, outcome, before) : outcome;
  return answer(offer.memory, ...said, shown, ...offer.replies);
}

function withDiagnosis(memory: Memory, diagnosis: Diagnosis): Memory {
  const others = memory.diagnoses.filter((each) => each.date !== diagnosis.date || !isSamePlace(each, diagnosis));
  return { ...memory, diagnoses: [...others, diagnosis].slice(-mostDiagnoses) };
}
