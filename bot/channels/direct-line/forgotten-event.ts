import type { Logged } from '../../storage/store.ts';

/**
 * What tells a page that its conversation has been deleted, with the key that resumed it: it may ask for another (`routes.ts`). It is in no log.
 * @param next the sequence that the log begins from now
 */
export function forgottenEvent(next: number): Logged {
  return { sequence: next - 0.3, activity: { type: 'event', name: 'forgotten' } };
}
