import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';

/** No dimension depends, step by step, on itself: no roadmap could put them in order. */
export function checkDependencyCycles({ dimensions }: ContentFiles): Mistake[] {
  const byId = new Map(dimensions.map((file) => [file.data.id, file]));
  const leadsTo = (from: string, goal: string, seen: Set<string>): boolean =>
    (byId.get(from)?.data.dependsOn ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return leadsTo(next, goal, seen);
    });
  return dimensions
    .filter(({ data }) => leadsTo(data.id, data.id, new Set()))
    .map((file) =>
      file.mistake(['dependsOn'], `«${file.data.id}» acaba depenent d’ell mateix: treu una dependència del cercle.`),
    );
}
