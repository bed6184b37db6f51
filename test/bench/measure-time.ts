export interface Times {
  /** Milliseconds. */
  median: number;
  p99: number;
}

/** Times each call of `work`, and keeps what it gives. */
export function timesOf<T, R>(items: readonly T[], work: (item: T) => R): Times & { results: R[] } {
  const results: R[] = [];
  const times = items
    .map((item) => {
      const start = performance.now();
      results.push(work(item));
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), results };
}

/** The same, after running them all once to warm up. */
export function measureTime<T>(items: readonly T[], work: (item: T) => unknown): Times {
  for (const item of items) work(item);
  return timesOf(items, work);
}

/** Milliseconds that some work takes. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
