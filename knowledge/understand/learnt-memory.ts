/**
 * What was learnt from texts of the content, each thing by what it was learnt from: it takes longer than all else that a
 * conversation needs. What is in it never changes.
 */
export interface LearntMemory {
  get(key: string): unknown;
  set(key: string, learnt: unknown): void;
  /** Forgets what nobody has asked for since it last did: another content may have other texts. */
  forgetUnused(): void;
}

/** @param kept where it is looked for what was learnt before, by another process */
export function learntMemory(kept: Pick<LearntMemory, 'get'> = { get: () => undefined }): LearntMemory {
  let before = new Map<string, unknown>();
  let now = new Map<string, unknown>();
  return {
    get(key) {
      const found = now.get(key) ?? before.get(key) ?? kept.get(key);
      if (found !== undefined) now.set(key, found);
      return found;
    },
    set: (key, learnt) => void now.set(key, learnt),
    forgetUnused() {
      [before, now] = [now, new Map()];
    },
  };
}
