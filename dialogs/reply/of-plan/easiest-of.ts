import { effortIds } from '../../../knowledge/schema/ids.ts';
import type { Work } from '../../plan/work.ts';

/** What takes the least, and how much that is: those that nobody has said are no candidates. */
export function easiestOf(works: readonly Work[], most: number): { effort: string; works: readonly Work[] } | null {
  const effort = effortIds.find((id) => works.some((work) => work.effort === id));
  return effort ? { effort, works: works.filter((work) => work.effort === effort).slice(0, most) } : null;
}
