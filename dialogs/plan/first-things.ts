import type { Plan } from './plan.ts';
import { type RoadmapItem, roadmap } from './roadmap.ts';

/** What fits the beginning of a meeting. */
const most = 3;

/** Where to begin: the first things of all the horizons, each dimension once. */
export function firstThings(plan: Plan): RoadmapItem[] {
  const items = roadmap(plan).flatMap((horizon) => horizon.items);
  return items.filter((item) => items.find(({ row }) => row === item.row) === item).slice(0, most);
}
