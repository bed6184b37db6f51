import type { MandatoryTool, Step } from '../../knowledge/content.ts';
import type { LevelId } from '../../knowledge/schema/ids.ts';
import { byDependency } from './by-dependency.ts';
import type { Plan, Row } from './plan.ts';

/** Now: mandatory and missing. This mandate: recommended. Later: advanced. */
export const horizonIds = ['ara', 'mandat', 'mes-endavant'] as const;
export type HorizonId = (typeof horizonIds)[number];

/** What to do in one dimension within a horizon. */
export interface RoadmapItem {
  row: Row;
  /** The level that the steps reach. */
  level: LevelId;
  /** Steps to climb, the lowest first; at least one. */
  steps: Step[];
  /** True when it is the law that asks for it, and not the model. */
  legal: boolean;
}

export interface Horizon {
  id: HorizonId;
  /** In an order in which nothing comes before what it depends on. */
  items: RoadmapItem[];
  /** Mandatory tools that are not in place: only in «ara». */
  tools: MandatoryTool[];
  /** Dimensions whose state is not known, to be looked at: only in «ara». */
  toFindOut: Row[];
}

const levelOf: Record<Exclude<HorizonId, 'ara'>, LevelId> = { mandat: 'recomanat', 'mes-endavant': 'avancat' };

/** The plan put in time: three horizons, always all three, each maybe empty. */
export function roadmap(plan: Plan): Horizon[] {
  return horizonIds.map((id): Horizon => {
    if (id === 'ara') {
      const items = plan.missing.map(
        (row): RoadmapItem => ({ row, level: 'obligatori', steps: row.missing, legal: row.legalGap }),
      );
      return { id, items, tools: plan.tools, toFindOut: plan.unknown };
    }
    const level = levelOf[id];
    const stepsTo = (row: Row) => row.climbs.find((climb) => climb.level === level)?.steps ?? [];
    const rows = byDependency(plan.rows.filter((row) => stepsTo(row).length > 0));
    const items = rows.map((row): RoadmapItem => ({ row, level, steps: stepsTo(row), legal: false }));
    return { id, items, tools: [], toFindOut: [] };
  });
}
