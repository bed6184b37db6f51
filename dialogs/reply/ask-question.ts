import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Place } from '../engine/replay.ts';
import type { Memory } from '../memory.ts';
import { labelledOptions, waysOut } from '../questions/labelled-options.ts';
import { type Question, questionType } from '../questions/question-types.ts';
import type { Button, QuestionReply } from '../replies.ts';

/**
 * A question as it is shown: what every question has, and what its type shows otherwise.
 * @param hint what to say before it: why it is asked again, or what was understood
 */
export function askQuestion(
  content: Content,
  t: Sentences,
  memory: Memory,
  guide: string,
  { current: question, progress }: { current: Question; progress: Place['progress'] },
  hint: string | null,
): QuestionReply {
  const options = labelledOptions(t, question).map(({ id, label, detail }) => ({
    label,
    value: { guide, question: question.id, option: id },
    ...(detail && { detail }),
  }));
  const own = options.length - waysOut(t, question).length;
  const why: Button = { label: t('why'), value: { command: 'why' } };
  const setting = { content, locale: memory.locale, t, guide, answers: memory.guide?.answers ?? {} };
  return {
    type: 'question',
    guide,
    question: question.id,
    heading: progress ? t('step.heading', { ...progress, title: question.title }) : null,
    text: question.text,
    hint,
    options: options.slice(0, own),
    several: null,
    extras: [...options.slice(own), ...(question.of === undefined ? [why] : [])],
    ...questionType(question.type).ask?.(setting, question),
  };
}
