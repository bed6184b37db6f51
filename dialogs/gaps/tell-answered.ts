import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import type { Reply } from '../replies.ts';
import { answerReply } from '../reply/answer-reply.ts';
import { targetLabel } from '../reply/choose-target.ts';
import { answeredNow } from './answered-now.ts';
import { type GapTarget, isSameTarget } from './gap.ts';
import type { Waiting } from './waiting.ts';

const hour = 3600_000;
/** Whoever has not been there for so long comes back. */
const away = 3 * hour;
const day = 24 * hour;

/** A question that waited, and what answers it now. */
export interface Answered {
  waiting: Waiting;
  target: GapTarget;
}

/**
 * The questions of a conversation that have an answer now, for whoever comes back to it some hours later.
 * @param moment of the turn, in milliseconds since 1970
 */
export function answeredSince(knowledge: Knowledge, { waiting }: Pick<Memory, 'waiting'>, moment: number): Answered[] {
  return waiting.flatMap((each) => {
    if (moment - each.looked < away) return [];
    const target = answeredNow(knowledge, each.question, each.about)?.target;
    const isAnswer = target && !each.denied.some((denied) => isSameTarget(denied, target));
    return isAnswer ? [{ waiting: each, target }] : [];
  });
}

/** The memory of who has just been told: it is told once, and what is still without answer is not looked for again for some hours. */
export function withoutTold(memory: Memory, answered: readonly Answered[], moment: number): Memory {
  if (memory.waiting.length === 0) return memory;
  const told = new Set(answered.map(({ waiting }) => waiting.question));
  const waiting = memory.waiting
    .filter(({ question }) => !told.has(question))
    .map((each) => ({ ...each, looked: moment - each.looked < away ? each.looked : moment }));
  return { ...memory, waiting };
}

/**
 * «L'altre dia vas preguntar «…». Ara ja en tinc resposta», with a button that leads to it.
 * @param isWhole the answer itself, for whoever has not asked anything else meanwhile
 */
export function tellAnswered(
  content: Content,
  t: Sentences,
  { waiting, target }: Answered,
  moment: number,
  isWhole: boolean,
): Reply[] {
  const question = waiting.question.replace(/[*_[\]<>`«»]/gu, '');
  const text = t(moment - waiting.since < day ? 'answeredSince.today' : 'answeredSince.before', { question });
  const answer = isWhole ? answerReply(content, t, target) : null;
  const button = { label: targetLabel(content, target), value: { ...target } };
  return [{ type: 'text', text, buttons: answer ? [] : [button] }, ...(answer ? [answer] : [])];
}
