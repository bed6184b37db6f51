import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { formatNumber, type Sentences, sentences } from '../../locales/sentences.ts';
import type { Intent } from '../intent.ts';
import type { Answers, Memory } from '../memory.ts';
import { answerLabel } from '../questions/labelled-options.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { Question } from '../questions/question.ts';
import { buildGuide } from '../tree/build-guide.ts';
import { currentPlace } from '../tree/current-question.ts';
import type { Place } from '../tree/replay.ts';
import { goOn, type Response, say } from './go-on.ts';
import { outcomeReply } from './outcome-reply.ts';

/** Starts a guide, goes on with it where it was left, or shows again what it gave. */
export function startGuide(knowledge: Knowledge, memory: Memory, id: string): Response {
  const t = sentences(memory.locale);
  if (!knowledge.content.guides.has(id)) return say(memory, t('notUnderstood'));
  const under = memory.guide?.id === id;
  const started: Memory = { ...memory, paused: false, guide: under ? memory.guide : { id, answers: {} } };
  const begun = under && Object.keys(memory.guide?.answers ?? {}).length > 0;
  return ahead(knowledge, started, begun ? t('resume') : null);
}

/** Keeps an answer, whichever question it belongs to, and goes on from there. */
export function recordAnswer(
  knowledge: Knowledge,
  memory: Memory,
  intent: Extract<Intent, { type: 'answer-question' }>,
): Response {
  const t = sentences(memory.locale);
  const before: Answers = memory.guide?.id === intent.guide ? memory.guide.answers : {};
  const file = knowledge.content.guides.get(intent.guide);
  if (!file) return say(memory, t('notUnderstood'));
  const questions = buildGuide(knowledge.content, file).questions.map((asking) => asking.question);
  const question = questions.find(({ id }) => id === intent.question);
  const taken = intent.taken ? t('taken', { label: intent.taken }) : null;
  if (question?.type === 'confirm' && isPopulationAnswer(intent.answer)) {
    const corrected = correctedPlace(before[question.of], intent.answer);
    return recordAnswer(knowledge, memory, { ...intent, question: question.of, answer: corrected });
  }
  if (question?.type === 'confirm' && intent.answer === 'no') {
    const denied: Answers = { ...before, [question.id]: 'no' };
    return ahead(knowledge, { ...memory, paused: false, guide: { id: intent.guide, answers: denied } }, null);
  }
  const confirmations = questions.filter(
    ({ type, ...rest }) => type === 'confirm' && 'of' in rest && rest.of === intent.question,
  );
  const answers = {
    ...without(
      before,
      confirmations.map(({ id }) => id),
    ),
    [intent.question]: intent.answer,
  };
  return ahead(knowledge, { ...memory, paused: false, guide: { id: intent.guide, answers } }, taken);
}

/** Asks again a question already answered; the later answers stay. */
export function changeQuestion(knowledge: Knowledge, memory: Memory, guide: string, question: string): Response {
  const answers = memory.guide?.id === guide ? without(memory.guide.answers, [question]) : {};
  return ahead(knowledge, { ...memory, paused: false, guide: { id: guide, answers } }, null);
}

/** Takes back the last answer given and asks it again. */
export function stepBack(knowledge: Knowledge, memory: Memory): Response {
  const t = sentences(memory.locale);
  const current = currentPlace(knowledge.content, memory);
  const last = current?.place.answered.at(-1);
  if (!current || !last || !memory.guide) return goOn(knowledge, memory, [], t('nothingToGoBack'));
  // A question on its own answer («is it right?») goes back together with that answer.
  const taken = last.question.type === 'confirm' ? [last.question.id, last.question.of] : [last.question.id];
  const answers = without(memory.guide.answers, taken);
  return ahead(knowledge, { ...memory, paused: false, guide: { id: memory.guide.id, answers } }, null);
}

/** The answers so far, each a button that asks it again. */
export function listAnswers(knowledge: Knowledge, memory: Memory): Response {
  const t = sentences(memory.locale);
  const current = currentPlace(knowledge.content, memory);
  const answered = current?.place.answered ?? [];
  if (!current || answered.length === 0) {
    return say(memory, t('summaryEmpty'), [{ label: t('startDiagnosis'), value: { guide: 'diagnosi' } }]);
  }
  const buttons = answered
    .filter(({ question }) => question.type !== 'confirm')
    .map(({ question }) => ({ label: title(question, t), value: { guide: current.guide.id, question: question.id } }));
  return say(memory, `${summaryText(t, memory, answered)}\n\n${t('changeWhich')}`, buttons);
}

/** The answers so far, one a line. */
export function summaryText(t: Sentences, memory: Memory, answered: Place['answered']): string {
  const lines = answered
    .filter(({ question }) => question.type !== 'confirm')
    .map(({ question, answer }) => `- **${title(question, t)}**: ${said(t, memory, question, answer)}`);
  return [t('summaryTitle'), '', ...lines].join('\n');
}

function said(t: Sentences, memory: Memory, question: Question, answer: unknown): string {
  if (!isPopulationAnswer(answer)) return answerLabel(t, question, answer);
  const figure = formatNumber(memory.locale, answer.population);
  return answer.town ? `${answer.town} (${figure})` : figure;
}

function title(question: Question, t: Sentences): string {
  if (question.type === 'level-step') return question.dimension.title;
  return t(`questionTitles.${question.id}`, { defaultValue: question.text });
}

/** A corrected figure keeps the town it is about. */
function correctedPlace(before: unknown, corrected: unknown): unknown {
  if (!isPopulationAnswer(before) || !isPopulationAnswer(corrected) || corrected.town) return corrected;
  return { ...corrected, town: before.town, ine: before.ine };
}

function without(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}

/** The next question, or the outcome when there is none; a guide that gives nothing of its own says what it was told. */
function ahead(knowledge: Knowledge, memory: Memory, hint: string | null): Response {
  const current = currentPlace(knowledge.content, memory);
  if (current?.place.current) return goOn(knowledge, memory, [], hint);
  const outcome = outcomeReply(
    knowledge.content,
    sentences(memory.locale),
    memory,
    current?.place.outcome?.show ?? 'plan',
  );
  return outcome ? { memory, replies: [outcome], forget: false } : listAnswers(knowledge, memory);
}
