import type { Content } from '../../knowledge/content.ts';
import type { AnswerTopicId } from '../../knowledge/schema/ids.ts';
import type { Target } from '../../knowledge/understand/retrieval/search.ts';
import type { Input } from '../input.ts';
import type { Intent } from '../intent.ts';
import type { LastAnswer, Memory } from '../memory.ts';
import { isDoubtful } from '../reply/doubtful-answer.ts';
import type { Gap, GapTarget } from './gap.ts';

/**
 * What a turn shows that is missing; null when nothing is. Replies to the questions of a guide, orders and greetings show nothing.
 * @param before what the conversation remembered when the turn began
 */
export function gapIn(content: Content, before: Memory, input: Input, intent: Intent): Gap | null {
  return ofAnswer(before, intent) ?? (isTyped(input) ? ofQuestion(content, input.text, intent) : null);
}

type Typed = Extract<Input, { type: 'message' }>;

function isTyped(input: Input): input is Typed {
  return input.type === 'message' && input.value === undefined;
}

/** What was said of the last answer, or of what was offered. */
function ofAnswer({ last }: Memory, intent: Intent): Gap | null {
  const nothing: Pick<Gap, 'near' | 'lacked'> = { near: [], lacked: null };
  switch (intent.type) {
    case 'not-useful':
      return { ...nothing, ...ofRated(last, intent), why: 'not-useful' };
    case 'lacked': {
      const lacked = intent.lack === 'line' ? { line: intent.line ?? '' } : { id: intent.lack };
      return { ...nothing, ...ofRated(last, intent), why: 'not-useful', lacked };
    }
    case 'choose-target':
      if (intent.why !== 'denied' || !last) return null;
      return { ...nothing, ...ofLast(last), why: 'not-that', near: intent.alternatives.map(targetOf) };
    case 'command': {
      if (intent.denied === undefined || !last) return null;
      const about = ofLast(last);
      return intent.denied === 'answer'
        ? { ...nothing, ...about, why: 'not-that' }
        : { ...about, answered: null, why: 'none-of-these', near: [about.answered, ...nearOf(last)], lacked: null };
    }
    default:
      return null;
  }
}

function ofQuestion(content: Content, asked: string, intent: Intent): Gap | null {
  const nothing = { asked, answered: null, near: [], lacked: null };
  switch (intent.type) {
    case 'unknown': {
      const elsewhere = content.elsewhere.find(({ id }) => id === intent.elsewhere);
      // Neither an insult nor an attempt to change what the guide does asks anything.
      if (elsewhere?.always) return null;
      return { ...nothing, why: intent.told ? 'refused' : 'unanswered', near: intent.near.map(targetOf) };
    }
    case 'choose-target':
      return intent.why === 'denied' ? null : { ...nothing, why: 'offered', near: intent.alternatives.map(targetOf) };
    case 'show-target':
      if (!isDoubtful(intent)) return null;
      return {
        ...nothing,
        why: 'doubtful',
        answered: targetOf(intent.target),
        near: intent.alternatives.map(targetOf),
      };
    case 'show-several': {
      const { answers, unanswered } = intent.asked;
      return unanswered ? { ...nothing, why: 'unanswered', answered: targetOf(answers[0].target) } : null;
    }
    default:
      return null;
  }
}

function targetOf({ service, topic, question }: Target): GapTarget {
  return { service, topic, question };
}

function ofLast(last: LastAnswer): { asked: string | null; answered: GapTarget } {
  return { asked: last.asked ?? null, answered: lastTarget(last) };
}

/** An answer that is rated may be far above the last one: what was typed then is not known any more. */
function ofRated(
  last: LastAnswer | null,
  rated: { service: string; topic: string; question?: string | null },
): { asked: string | null; answered: GapTarget } {
  const answered = lastTarget(rated);
  const isLast = last?.service === answered.service && last.topic === answered.topic;
  const isSame = isLast && (rated.question === undefined || (last.question ?? null) === answered.question);
  return isSame ? ofLast(last) : { asked: null, answered };
}

/** What an answer was, by its ids. */
export function lastTarget({
  service,
  topic,
  question,
}: {
  service: string;
  topic: string;
  question?: string | null;
}): GapTarget {
  return { service, topic: topic as AnswerTopicId, question: question ?? null };
}

function nearOf({ near = [] }: LastAnswer): GapTarget[] {
  return near.map(lastTarget);
}
