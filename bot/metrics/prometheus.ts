import { collectDefaultMetrics, type Metric, Registry } from 'prom-client';
import type { Family } from './family.ts';

/** What writes the figures as Prometheus reads them. */
export interface Exposition {
  contentType: string;
  text(): Promise<string>;
}

/**
 * Gives what was counted to Prometheus' client, with what it tells of the process from now on. It is loaded the first time that somebody
 * looks, so that nobody waits for it at the start; its own counters would have to be there from the beginning.
 */
export function createExposition(families: readonly Family[]): Exposition {
  const registry = new Registry();
  for (const family of families) registry.registerMetric(metricOf(family));
  collectDefaultMetrics({ register: registry });
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

/** All that a registry asks of a metric. */
function metricOf({ name, help, type, read }: Family): Metric {
  const get = async () => ({ name, help, type, aggregator: 'sum', values: await read() });
  return { name, get } as unknown as Metric;
}
