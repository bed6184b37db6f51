import type { Knowledge } from '../knowledge/create-knowledge.ts';
import type { Steps } from '../knowledge/understand/steps.ts';
import { learnSounds } from './sounds/sounds-like.ts';
import { learnAreas } from './understand/asks-model/area-spoken-of.ts';

/**
 * Learns, a little at a time, what takes longest of what is learnt from sentences of the content: whoever says first what needs it
 * would wait for it.
 */
export function* learnBeforehand(knowledge: Knowledge): Steps<void> {
  yield* learnSounds(knowledge);
  yield* learnAreas(knowledge);
}
