import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import type { TextReply } from '../replies.ts';

/** The dimensions that a quick diagnosis only estimated, each a button that asks about it; null when there are none. */
export function listDimensions(content: Content, t: Sentences, memory: Memory): TextReply | null {
  const guide = currentPlace(content, memory)?.guide;
  const answers = memory.guide?.answers ?? {};
  const open = (guide?.questions ?? []).filter(
    ({ question, onRequest }) => onRequest && question.dimension && !(question.id in answers),
  );
  if (!guide || open.length === 0) return null;
  const buttons = open.map(({ question }) => ({
    label: question.title,
    value: { guide: guide.id, question: question.id },
  }));
  return { type: 'text', text: t('deepenWhich'), buttons };
}
