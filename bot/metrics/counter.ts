import type { Family } from './family.ts';

/** Counts what happens, by labels whose values are all known beforehand. */
export interface Counter<Label extends string> extends Family {
  add(labels: Readonly<Record<Label, string>>): void;
}

/**
 * Each figure is told from the beginning: nothing yet is a figure too, and Prometheus' `increase()` does not see one that comes up as 1.
 * @param labels in the order in which they are told, with the values of each
 */
export function createCounter<Label extends string = never>(
  name: string,
  help: string,
  labels: Readonly<Record<Label, readonly string[]>> = {} as Record<Label, readonly string[]>,
): Counter<Label> {
  const names = Object.keys(labels) as Label[];
  const counts = new Map<string, { labels: Readonly<Record<string, string>>; value: number }>();
  const one = (given: Readonly<Record<string, string>>) => {
    const key = names.map((label) => given[label]).join(' ');
    const found = counts.get(key) ?? { labels: { ...given }, value: 0 };
    counts.set(key, found);
    return found;
  };
  const all = names.reduce<Record<string, string>[]>(
    (some, label) => some.flatMap((given) => labels[label].map((value) => ({ ...given, [label]: value }))),
    [{}],
  );
  for (const given of all) one(given);
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
