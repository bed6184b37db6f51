export interface Times {
  /** Milliseconds. */
  median: number;
  p99: number;
}

/** Times each call of `work`, after running them all once to warm up. */
export function measureTime<T>(items: readonly T[], work: (item: T) => unknown): Times {
  for (const item of items) work(item);
  const times = items
    .map((item) => {
      const start = performance.now();
      work(item);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}
