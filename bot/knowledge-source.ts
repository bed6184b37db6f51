import type { Knowledge } from '../knowledge/create-knowledge.ts';

/**
 * Where the parts of a running service take what they know from. Each takes it once for each thing that it does, and ends it
 * with that one: a turn that is under way when the content changes knows what it knew when it began.
 */
export interface KnowledgeSource {
  current(): Knowledge;
}

/** One that never changes. */
export function always(knowledge: Knowledge): KnowledgeSource {
  return { current: () => knowledge };
}
