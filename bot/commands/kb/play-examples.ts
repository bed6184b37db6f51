import { createKnowledge, type Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { Library } from '../../../knowledge/load/load-content.ts';
import { talksOf } from './broken-examples.ts';
import { type Played, playTalk } from './play-talk.ts';

/**
 * What each example of the content comes to, in their order.
 * @param today ISO date
 * @param knowledge of the same content, when it is already there
 */
export function playExamples(
  library: Library,
  today: string,
  knowledge: Knowledge = createKnowledge(library.content),
): Played[] {
  return talksOf(library).map((said) => playTalk(knowledge, said, today));
}
