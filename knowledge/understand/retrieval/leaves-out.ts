import type { Terms } from '../entities/terms.ts';
import type { ContentIndex, Target } from './content-index.ts';

/** From this share of what is told, what a question has nothing of is most of what was asked. */
const mostLeftOut = 0.6;

/**
 * Whether most of what is told is nothing of what a target has, in its ways of asking or in its answer: «arxivar una petició
 * acabada» has its petition in «com se signa una petició?», and neither what is done with it nor when.
 */
export function leavesOut(index: ContentIndex, { stems }: Terms, target: Target): boolean {
  const rows = index.rowsOfTarget[index.placeOf(target) ?? -1] ?? [];
  const own = new Set(rows.flatMap((at) => index.rows[at]?.stems ?? []));
  const told = [...stems.keys()];
  const mass = (all: readonly string[]) => all.reduce((sum, each) => sum + index.weight(each), 0);
  const left = told.filter((each) => !own.has(index.numberOf(each)));
  return left.length > 0 && mass(left) >= mostLeftOut * mass(told);
}
