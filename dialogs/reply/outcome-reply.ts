import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Place } from '../engine/replay.ts';
import type { Memory } from '../memory.ts';
import type { Reply } from '../replies.ts';
import { adviceReply } from './advice-reply.ts';
import { checklistReply } from './checklist-reply.ts';
import { dutyListReply } from './duty-list-reply.ts';
import { planReply } from './plan-reply.ts';

/** What a guide gives at its end, or null when the answers are not enough for it. */
export function outcomeReply(
  content: Content,
  t: Sentences,
  memory: Memory,
  guide: string,
  place: Place,
): Reply | null {
  const { outcome } = place;
  switch (outcome?.show) {
    case 'plan':
      return planReply(content, t, memory, 'summary');
    case 'outside':
      return dutyListReply(content, t, memory, 'summary');
    case 'advice':
      return adviceReply(content, t, guide, outcome);
    case 'checklist':
      return checklistReply(content, t, guide, place);
    case undefined:
      return null;
  }
}
