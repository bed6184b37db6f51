import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import type { Button, Standing } from '../replies.ts';

/** Where a conversation stands: of a guide that was left, or that there is none, nothing. */
export function standingOf(content: Content, t: Sentences, memory: Memory): Standing {
  const place = memory.paused ? undefined : currentPlace(content, memory)?.place;
  if (!place || place.answered.length === 0) return { progress: place?.progress ?? null, moves: [] };
  const back: Button = { label: t('moves.back'), value: { command: 'back' } };
  const summary: Button = { label: t('moves.summary'), value: { command: 'summary' } };
  return { progress: place.progress, moves: [back, summary] };
}
