import type { Dimension } from '../../knowledge/content.ts';
import type { RoadmapItem } from './roadmap.ts';

type Law = Dimension['laws'][number];

/**
 * The norm that asks for what is to be done, and not only the model: there is a notice of the law that requires the first of its steps,
 * or one above. Of the norms of the dimension, the first that the notice cites.
 * @returns null when it is the model alone that recommends it
 */
export function obligingLaw({ row, steps }: RoadmapItem): Law | null {
  const { dimension } = row;
  const position = (id: string | undefined) => dimension.steps.findIndex((step) => step.id === id);
  const first = position(steps[0]?.id);
  // A notice is told where the model asks for less; what it says of the law holds for every size of town.
  const notice = dimension.notices.find(({ requires }) => requires !== undefined && position(requires) >= first);
  if (!notice) return null;
  const cited = new Set(notice.sources.map(({ url }) => url));
  return dimension.laws.find(({ url }) => cited.has(url)) ?? dimension.laws[0] ?? null;
}
