import type { Mirror } from './mirror.ts';
import type { SoakWatch } from './soak-watch.ts';

/** What whoever talks needs. */
export interface Talk {
  url: string;
  watch: SoakWatch;
  mirror: Mirror;
  /** Something to say, at random. */
  nextText(): string;
  /** Milliseconds until it is said, at random. */
  pause(): number;
}
