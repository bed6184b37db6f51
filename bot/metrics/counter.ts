import type { Family } from './family.ts';

/** Counts what happens, by labels whose values are all known beforehand. */
export interface Counter<Label extends string> extends Family {
  add(labels: Readonly<Record<Label, string>>): void;
}

/** @param labels in the order in which they are told */
export function createCounter<Label extends string = never>(
  name: string,
  help: string,
  labels: readonly Label[] = [],
): Counter<Label> {
  const counts = new Map<string, { labels: Readonly<Record<string, string>>; value: number }>();
  const one = (given: Readonly<Record<Label, string>>) => {
    const key = labels.map((label) => given[label]).join(' ');
    const found = counts.get(key) ?? { labels: { ...given }, value: 0 };
    counts.set(key, found);
    return found;
  };
  // What has no labels is told from the beginning: nothing yet is a figure too.
  if (labels.length === 0) one({} as Record<Label, string>);
  return {
    name,
    help,
    type: 'counter',
    add(given) {
      one(given).value += 1;
    },
    read: () => [...counts.values()],
  };
}
