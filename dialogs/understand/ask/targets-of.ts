import type { Found, ScoredTarget } from '../../../knowledge/understand/retrieval/search.ts';

/** All that a search found, or came near to, the likeliest first. */
export function targetsOf(found: Found): ScoredTarget[] {
  if (found.kind === 'answer') return [found.target, ...found.alternatives];
  return found.kind === 'choose' ? found.alternatives : found.near;
}
