import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { sentences } from '../../locales/sentences.ts';
import { isAssumed } from '../engine/answered.ts';
import { buildGuide, type Guide } from '../engine/build-guide.ts';
import { currentQuestion } from '../engine/current-place.ts';
import { leftOut, replay } from '../engine/replay.ts';
import type { Intent } from '../intent.ts';
import { type Answers, type Memory, withoutAnswers } from '../memory.ts';
import { assess } from '../plan/assess.ts';
import type { Plan } from '../plan/plan.ts';
import { answerLabel } from '../questions/answer-label.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { Question } from '../questions/question-types.ts';
import type { Button } from '../replies.ts';
import { advance } from './advance.ts';
import { openGuide, withAnswers } from './open-guide.ts';
import { type Response, say } from './response.ts';
import { takeForGranted } from './take-for-granted.ts';

type Answer = Extract<Intent, { type: 'answer-question' }>;

/**
 * Keeps an answer, whichever question it belongs to, and goes on from there. Later answers stay; those to questions that
 * are not asked any more are said, and come back if this answer does.
 */
export function recordAnswer(knowledge: Knowledge, memory: Memory, intent: Answer, today: string): Response {
  const t = sentences(memory.locale);
  const file = knowledge.content.guides.get(intent.guide);
  if (!file) return say(memory, t('notUnderstood'));
  const guide = buildGuide(knowledge.content, file);
  const opened = openGuide(memory, guide.id);
  const kept = opened.guide?.answers ?? {};
  const before = intent.anew && isOfAnotherTown(knowledge, guide, kept, intent.answer) ? {} : kept;
  const told = { ...answersAfter(guide, before, intent), ...intent.beforehand };
  const granted = takeForGranted(knowledge.content, memory.locale, guide, told, intent.question);
  const after = { ...told, ...granted.answers };
  const dropped = noLongerAsked(knowledge, guide, before, after);
  const hints = [
    ...granted.said,
    ...(intent.taken && granted.said.length === 0 ? [t('taken', { label: intent.taken })] : []),
    ...changedElsewhere(knowledge.content, memory, guide, before, intent),
    ...(dropped.length > 0 ? [t('dropped', { titles: dropped.map(({ title }) => title).join(', ') })] : []),
  ];
  const had = planBefore(knowledge, guide, before, intent.question);
  const response = advance(knowledge, withAnswers(opened, guide.id, after), today, hints.join('\n\n') || null, had);
  return withWays(response, granted.ways);
}

/** Whether a diagnosis has ended, and it was of another town than the one that is told. */
function isOfAnotherTown({ content }: Knowledge, guide: Guide, answers: Answers, told: unknown): boolean {
  const before = Object.values(answers).find(isPopulationAnswer);
  if (!isPopulationAnswer(told) || !before?.ine || !told.ine || before.ine === told.ine) return false;
  return replay(content, guide, answers).current === null;
}

/** That an answer is another than it was, where another question was waiting: the card of an earlier one stays in the conversation. */
function changedElsewhere(content: Content, memory: Memory, guide: Guide, before: Answers, intent: Answer): string[] {
  const question = guide.byId.get(intent.question)?.question;
  const waiting = currentQuestion(content, memory);
  const had = before[intent.question];
  if (!question || intent.taken || had === undefined || waiting === null || waiting.id === question.id) return [];
  const [was, label] = [had, intent.answer].map((each) => answerLabel(memory.locale, question, each));
  return was === label ? [] : [sentences(memory.locale)('changedElsewhere', { title: question.title, label })];
}

/** The same, with these buttons under the question. */
function withWays(response: Response, ways: readonly Button[]): Response {
  const replies = response.replies.map((reply) =>
    reply.type === 'question' ? { ...reply, extras: [...reply.extras, ...ways] } : reply,
  );
  return { ...response, replies };
}

/** The plan that there was, when what is answered is how one area stands: of another town or another diagnosis, all is new. */
function planBefore({ content }: Knowledge, guide: Guide, before: Answers, question: string): Plan | null {
  if (!content.dimensions.some(({ id }) => id === question)) return null;
  const { current, outcome } = replay(content, guide, before);
  return current === null && outcome?.show === 'plan' ? assess(content, before) : null;
}

function answersAfter(guide: Guide, before: Answers, { question: id, answer }: Answer): Answers {
  const questions = guide.questions.map((asking) => asking.question);
  const question = questions.find((each) => each.id === id);
  if (question?.type === 'confirm-all' && answer === 'no') return withoutAnswers(before, [id, question.of]);
  if (question?.of !== undefined && isPopulationAnswer(answer)) {
    const corrected = correctedPlace(before[question.of], answer);
    return { ...withoutConfirmations(questions, before, question.of), [question.of]: corrected };
  }
  return { ...withoutConfirmations(questions, before, id), [id]: answer };
}

/** What was confirmed of an answer is not, once the answer is another. */
function withoutConfirmations(questions: readonly Question[], answers: Answers, of: string): Answers {
  const stale = questions.filter((question) => question.of === of).map(({ id }) => id);
  return withoutAnswers(answers, stale);
}

/** A corrected figure keeps the town it is about. */
function correctedPlace(before: unknown, corrected: unknown): unknown {
  if (!isPopulationAnswer(before) || !isPopulationAnswer(corrected) || corrected.town) return corrected;
  return { ...corrected, town: before.town, ine: before.ine };
}

/** Questions that the person answered and are not asked any more. */
function noLongerAsked({ content }: Knowledge, guide: Guide, before: Answers, after: Answers): Question[] {
  const out = leftOut(content, guide, replay(content, guide, after));
  return replay(content, guide, before)
    .answered.filter((each) => !isAssumed(each))
    .map(({ question }) => question)
    .filter(({ id, of }) => of === undefined && out.has(id));
}
