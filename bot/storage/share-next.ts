/**
 * Does something one time after another, each shared by all who ask meanwhile: whoever asks while it is under way waits for the next,
 * which is sure to include what they had done before.
 * @param work what is begun after somebody asked includes what they had done
 */
export function shareNext<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const start = (): Promise<T> => {
    next = null;
    const started = work().finally(() => {
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
