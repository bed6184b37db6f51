import type { Knowledge } from '../../knowledge/create-knowledge.ts';

/** What a process has from its beginning, when it begins from a kept start (`knowing.ts`). */
export interface BegunWith {
  knowledge?: Knowledge;
}

/** Where the bundle of what it knows and the rest find each other. */
export const begunKey = 'guia-eadmin';

/** Whether the process began with the knowledge, and nobody has taken it (`take-begun-with.ts`). */
export function hasBegunWith(): boolean {
  return begunWith()?.knowledge !== undefined;
}

export function begunWith(): BegunWith | undefined {
  return (globalThis as unknown as Record<symbol, BegunWith | undefined>)[Symbol.for(begunKey)];
}
