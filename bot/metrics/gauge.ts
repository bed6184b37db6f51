import type { Family } from './family.ts';

/**
 * What there is of something now.
 * @param read null when it cannot be told
 */
export function createGauge(name: string, help: string, read: () => number | null | Promise<number | null>): Family {
  return {
    name,
    help,
    type: 'gauge',
    async read() {
      const value = await read();
      return value === null ? [] : [{ labels: {}, value }];
    },
  };
}
