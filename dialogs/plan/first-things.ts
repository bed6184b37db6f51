import type { Content, MandatoryTool } from '../../knowledge/content.ts';
import type { Plan } from './plan.ts';
import { type RoadmapItem, roadmap } from './roadmap.ts';
import { toolsInOrder } from './work.ts';

/** What fits the beginning of a meeting. */
const most = 3;

/** Something to begin with: what is to be done in an area, or a mandatory tool that is lacking. */
export type FirstThing = { item: RoadmapItem } | { tool: MandatoryTool };

/** Where to begin: what is mandatory and lacking, areas before tools; and then what is for later, each dimension once. */
export function firstThings(content: Pick<Content, 'orderOfWork'>, plan: Plan): FirstThing[] {
  const horizons = roadmap(plan);
  const items = horizons.flatMap((horizon) => horizon.items);
  const once = items.filter((item) => items.find(({ row }) => row === item.row) === item);
  const now = new Set(horizons.filter(({ id }) => id === 'ara').flatMap((horizon) => horizon.items));
  return [
    ...once.filter((item) => now.has(item)).map((item) => ({ item })),
    ...toolsInOrder(content, plan).map((tool) => ({ tool })),
    ...once.filter((item) => !now.has(item)).map((item) => ({ item })),
  ].slice(0, most);
}
