import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import { assess } from '../plan/assess.ts';
import type { Row } from '../plan/plan.ts';
import { rowStatus } from '../plan/row-status.ts';
import type { DetailedButton, TextReply } from '../replies.ts';
import { withoutStop } from '../without-stop.ts';

/** The dimensions that a quick diagnosis only estimated, each with its estimate; a tap asks about it. Null when there are none. */
export function listDimensions(content: Content, t: Sentences, memory: Memory): TextReply | null {
  const guide = currentPlace(content, memory)?.guide;
  const answers = memory.guide?.answers ?? {};
  const open = (guide?.questions ?? []).filter(
    ({ question, onRequest }) => onRequest && question.dimension && !(question.id in answers),
  );
  if (!guide || open.length === 0) return null;
  const plan = assess(content, answers);
  const items: DetailedButton[] = open.map(({ question }) => {
    const row = plan?.rows.find(({ dimension }) => dimension.id === question.id);
    return {
      label: question.title,
      ...(row && { detail: estimated(content, t, row) }),
      value: { guide: guide.id, question: question.id },
    };
  });
  const show = { label: t('diagnosis.show'), value: { command: 'plan-summary' as const } };
  return { type: 'text', text: t('deepenWhich'), items, buttons: plan ? [show] : [] };
}

function estimated(content: Content, t: Sentences, row: Row): string {
  const status = rowStatus(content, t, row);
  return row.now.known ? `${withoutStop(t('plan.stepEstimated', { step: row.now.step.label }))} · ${status}` : status;
}
