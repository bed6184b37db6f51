import type { Knowledge } from '../../knowledge/create-knowledge.ts';

/** What a process has from its beginning, when it begins from a kept start (`knowing.ts`). */
interface BegunWith {
  knowledge?: Knowledge;
}

/** Where the bundle of what it knows and the rest find each other. */
export const begunKey = 'guia-eadmin';

/** The knowledge that the process began with; undefined when it has to be made. */
export function begunWith(): Knowledge | undefined {
  return (globalThis as unknown as Record<symbol, BegunWith | undefined>)[Symbol.for(begunKey)]?.knowledge;
}
