import type { Content } from '../../knowledge/content.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import type { ReplyProblem } from '../questions/question-type.ts';
import { questionType } from '../questions/question-types.ts';

/** What to say of a reply that could not be read, by what is being asked. */
export function unreadHint(content: Content, memory: Memory, problem: ReplyProblem | null): string {
  const { locale } = memory;
  const t = sentences(locale);
  const current = memory.paused ? null : currentPlace(content, memory);
  const question = current?.place.current;
  if (!current || !question) return t('notUnderstood');
  const setting = { content, locale, t, guide: current.guide.id, answers: memory.guide?.answers ?? {} };
  return questionType(question.type).unread(setting, question, problem);
}
