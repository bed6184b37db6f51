/**
 * One wait for the disk at a time, shared by all who ask meanwhile: whoever asks while one is under way waits for the next, which is
 * sure to include what they had written.
 * @param sync makes what was written before it was called last
 */
export function createGroupSync(sync: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    next = null;
    const started = sync().finally(() => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
}
