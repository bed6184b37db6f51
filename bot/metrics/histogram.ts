import type { Family, Sample } from './family.ts';

/** How long something takes, by one label. */
export interface Histogram extends Family {
  /** @param time in milliseconds */
  observe(label: string, time: number): void;
}

/** Seconds: from what is not noticed to what a person gives up on. */
const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Times {
  /** How many took as long as each bound and longer than the one before; the last, longer than all. */
  counts: number[];
  sum: number;
}

/** @param label its name */
export function createHistogram(name: string, help: string, label: string): Histogram {
  const all = new Map<string, Times>();
  return {
    name,
    help,
    type: 'histogram',
    observe(value, time) {
      const times = all.get(value) ?? { counts: Array(bounds.length + 1).fill(0), sum: 0 };
      all.set(value, times);
      const seconds = time / 1000;
      const at = bounds.findIndex((bound) => seconds <= bound);
      const place = at < 0 ? bounds.length : at;
      times.counts[place] = (times.counts[place] ?? 0) + 1;
      times.sum += seconds;
    },
    read: () => [...all].flatMap(([value, times]) => samplesOf(name, { [label]: value }, times)),
  };
}

/** Each bound counts what is under it, all told. */
function samplesOf(name: string, labels: Readonly<Record<string, string>>, { counts, sum }: Times): Sample[] {
  let count = 0;
  const buckets = counts.map((more, at): Sample => {
    count += more;
    return { labels: { le: bounds[at] ?? '+Inf', ...labels }, value: count, metricName: `${name}_bucket` };
  });
  return [
    ...buckets,
    { labels, value: sum, metricName: `${name}_sum` },
    { labels, value: count, metricName: `${name}_count` },
  ];
}
