import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Intent } from '../intent.ts';
import type { Memory } from '../memory.ts';
import { answerLabel } from '../questions/answer-label.ts';
import type { TextReply } from '../replies.ts';
import { chooseTarget } from './choose-target.ts';

type Choice = Extract<Intent, { type: 'choose-reading' }>;

/** «Vols dir Barcelona o…?»: the reply to the question that waits, or what was asked; null when there is no such question. */
export function chooseReading(
  content: Content,
  t: Sentences,
  memory: Memory,
  { question: id, option, answer, alternatives }: Choice,
): TextReply | null {
  const current = currentPlace(content, memory);
  const question = current?.guide.byId.get(id)?.question;
  if (!current || !question) return null;
  const reply = {
    label: `${question.title}: ${answerLabel(memory.locale, question, answer)}`,
    value: { guide: current.guide.id, question: id, option },
  };
  const buttons = [reply, ...chooseTarget(content, t, alternatives).buttons];
  const options = buttons.map(({ label }) => `**${label.replace(/\?$/, '')}**`).join(t('or'));
  return { type: 'text', text: t('didYouMean', { options }), buttons };
}
