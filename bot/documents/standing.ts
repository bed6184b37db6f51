import { isNotApplicable } from '../../dialogs/plan/is-not-applicable.ts';
import type { Plan, Row } from '../../dialogs/plan/plan.ts';
import { type LevelId, levelIds } from '../../knowledge/schema/ids.ts';

/** Where a dimension stands, in one word: what a mark of the picture or a cell of a table says. */
export const standings = ['reached', 'below', 'law', 'unknown', 'not-applicable', 'silent', 'no-more'] as const;
export type Standing = (typeof standings)[number];

export function standingOf(row: Row): Standing {
  if (isNotApplicable(row)) return 'not-applicable';
  // Whatever there is, it is enough: there is nothing to find out.
  if (row.asksNothing) return 'no-more';
  if (!row.now.known) return 'unknown';
  if (row.missing.length > 0) return row.legalGap ? 'law' : 'below';
  return row.level ? 'reached' : 'silent';
}

/** The levels that ask more of a dimension than the one before, in the band of the plan, the lowest first. */
export function levelsAsked(plan: Plan, row: Row): LevelId[] {
  const steps = row.dimension.levels[plan.band.id];
  const said = levelIds.filter((level) => steps?.[level]);
  return said.filter((level, at) => steps?.[level] !== steps?.[said[at - 1] ?? level] || at === 0);
}
