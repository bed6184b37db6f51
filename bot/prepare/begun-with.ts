import type { Knowledge } from '../../knowledge/create-knowledge.ts';

/** What a process has from its beginning, when it begins from a kept start (`knowing.ts`). */
interface BegunWith {
  knowledge?: Knowledge;
}

/** Where the bundle of what it knows and the rest find each other. */
export const begunKey = 'guia-eadmin';

/** Whether the process began with the knowledge, and nobody has taken it. */
export function hasBegunWith(): boolean {
  return begun()?.knowledge !== undefined;
}

/** The knowledge that the process began with, once: who takes it may let go of it. Undefined when it has to be made. */
export function takeBegunWith(): Knowledge | undefined {
  const all = begun();
  const knowledge = all?.knowledge;
  if (all) delete all.knowledge;
  return knowledge;
}

function begun(): BegunWith | undefined {
  return (globalThis as unknown as Record<symbol, BegunWith | undefined>)[Symbol.for(begunKey)];
}
