import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';
import type { Content } from '../../knowledge/content.ts';
import { type Council, councilOf } from './council.ts';
import { isUnfinished } from './summary.ts';

/**
 * Every council that shares how it stands, whoever needs the most first, and last those that have to end the diagnosis.
 * @param shared as `CouncilStore.all` gives it: of each town together, the newest first
 */
export function councilTable(content: Content, shared: readonly SharedPlan[]): Council[] {
  const byTown = Map.groupBy(shared, ({ town }) => town);
  const councils = [...byTown.values()].flatMap((each) => councilOf(content, each) ?? []);
  return councils
    .map((council) => ({ council, last: Number(isUnfinished(council)), urgency: urgencyOf(council) }))
    .sort(
      (a, b) => a.last - b.last || b.urgency - a.urgency || byName.compare(a.council.town.name, b.council.town.name),
    )
    .map(({ council }) => council);
}

const byName = new Intl.Collator('ca');

/** Of two that lack as much, the one to whom the law asks for more of it. */
function urgencyOf({ now }: Council): number {
  return now.lacks.length + now.legal.length / 100;
}
