import type { Plan, Row } from '../../dialogs/plan/plan.ts';
import { type LevelId, levelIds } from '../../knowledge/schema/ids.ts';

/** Where a dimension stands, in one word: what a mark of the picture or a cell of a table says. */
export type Standing = 'reached' | 'below' | 'law' | 'unknown' | 'not-applicable' | 'silent';

export function standingOf(row: Row): Standing {
  if (!row.now.known) return row.now.why === 'not-applicable' ? 'not-applicable' : 'unknown';
  if (row.missing.length > 0) return row.legalGap ? 'law' : 'below';
  return row.level ? 'reached' : 'silent';
}

/** The levels of which the model says something for a dimension in the band of the plan, the lowest first. */
export function levelsAsked(plan: Plan, row: Row): LevelId[] {
  return levelIds.filter((level) => row.dimension.levels[plan.band.id]?.[level]);
}
