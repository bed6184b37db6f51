import type { Terms } from '../entities/terms.ts';
import type { ContentIndex } from './content-index.ts';

/** How like one of its descriptions a task is, for each service by its number: 0 to 1, the share of words in common by weight. */
export type TaskLikeness = (terms: Terms) => (service: number) => number;

interface Description {
  stems: readonly number[];
  mass: number;
}

/** Prepares the comparison of «notificar una multa», that asks nothing, with how each service is described without its name. */
export function createTaskLikeness(index: ContentIndex): TaskLikeness {
  const ofService: Description[][] = index.services.map(() => []);
  const weightOf = (stem: number) => index.weights[stem] ?? 0;
  for (const { service, terms } of index.descriptions) {
    const mass = terms.stems.reduce((sum, stem) => sum + weightOf(stem), 0);
    ofService[service]?.push({ stems: terms.stems, mass });
  }
  return ({ stems }) => {
    const said = new Set([...stems.keys()].map(index.numberOf));
    const asked = [...stems.keys()].reduce((sum, stem) => sum + index.weight(stem), 0);
    return (service) => {
      let most = 0;
      for (const { stems: own, mass } of ofService[service] ?? []) {
        let shared = 0;
        for (const stem of own) if (said.has(stem)) shared += weightOf(stem);
        most = Math.max(most, (2 * shared) / (asked + mass || 1));
      }
      return most;
    };
  };
}
