/** Tries something now and then, by itself, until it is done. */
export interface TryLater {
  /** Begins to wait for the next try, again if it was waiting. */
  start(): void;
  /** Waits no more, until it is started again. */
  cancel(): void;
  /** Waits no more, ever. */
  stop(): void;
}

/**
 * @param work whether it is done
 * @param every milliseconds from one try to the next
 */
export function createTryLater(work: () => Promise<boolean>, every: number): TryLater {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const cancel = () => clearTimeout(timer);
  const start = () => {
    cancel();
    if (stopped) return;
    timer = setTimeout(async () => {
      if (!(await work())) start();
    }, every).unref();
  };
  return {
    start,
    cancel,
    stop() {
      stopped = true;
      cancel();
    },
  };
}
