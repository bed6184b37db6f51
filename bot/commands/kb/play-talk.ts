import { converse } from '../../../dialogs/converse.ts';
import { currentPlace } from '../../../dialogs/engine/current-place.ts';
import { emptyMemory, type Memory } from '../../../dialogs/memory.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { toText } from '../../render/to-text.ts';

/** What a conversation came to. */
export interface Played {
  /** What was said last, as a terminal shows it. */
  text: string;
  /** The guide that it is in, and the outcome that was given, if any. */
  guide: string | null;
  outcome: string | null;
}

/**
 * A conversation from its beginning.
 * @param said what the person writes, turn by turn
 * @param today ISO date
 */
export function playTalk(knowledge: Knowledge, said: readonly string[], today: string): Played {
  let memory: Memory = emptyMemory;
  let text = '';
  for (const utterance of said) {
    const turn = converse(knowledge, memory, { type: 'message', text: utterance }, today);
    memory = turn.memory;
    text = turn.replies
      .map((reply) => toText(knowledge.localised[turn.memory.locale], turn.memory.locale, reply))
      .join('\n\n');
  }
  const place = currentPlace(knowledge.content, memory)?.place;
  return { text, guide: memory.guide?.id ?? null, outcome: place?.outcome?.id ?? null };
}
