import { addDays, weekdayOf } from '../day.ts';
import { after } from '../term.ts';
import type { Plan } from './plan.ts';
import { type HorizonId, type RoadmapItem, roadmap } from './roadmap.ts';

/** A day on which to come back to the plan: of a horizon, or to look at it again. */
export interface PlanDate {
  id: HorizonId | 'again';
  /** ISO date. */
  day: string;
  /** What is to be done by then; nothing for looking at it again. */
  items: RoadmapItem[];
}

const untilNow = { amount: 3, unit: 'month' } as const;
const untilAgain = { amount: 6, unit: 'month' } as const;

/**
 * When to come back to a plan. What is mandatory and missing, in three months; what is recommended, at the end of the mandate; what is
 * for later, when the next council makes its first budget; and the diagnosis again, in half a year. A horizon with nothing to do has no date.
 * @param from ISO date of the plan
 * @param again ISO date on which the person wants to look at it again, when it was said
 * @returns in order of date
 */
export function planDates(plan: Plan, from: string, again?: string): PlanDate[] {
  const end = endOfMandate(from);
  const soon = after(from, untilNow);
  const days: Record<HorizonId, string> = {
    ara: soon < end ? soon : end,
    mandat: end,
    // The budget goes to the plenary session before 15 October (RDLeg 2/2004, art. 168.4).
    'mes-endavant': `${end.slice(0, 4)}-10-01`,
  };
  const horizons = roadmap(plan)
    .filter(({ items, tools, toFindOut }) => items.length + tools.length + toFindOut.length > 0)
    .map(({ id, items }): PlanDate => ({ id, day: days[id], items }));
  const look: PlanDate = { id: 'again', day: again ?? after(from, untilAgain), items: [] };
  return [...horizons, look].sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/**
 * The day of the next municipal elections after a day: the fourth Sunday of May every four years (LO 5/1985, art. 42.3), the last ones in 2023.
 * @param from ISO date
 */
function endOfMandate(from: string): string {
  const year = Number(from.slice(0, 4));
  const electionYear = year + ((((2023 - year) % 4) + 4) % 4);
  const day = fourthSundayOfMay(electionYear);
  return day > from ? day : fourthSundayOfMay(electionYear + 4);
}

function fourthSundayOfMay(year: number): string {
  const first = `${year}-05-01`;
  return addDays(first, ((7 - weekdayOf(first)) % 7) + 21);
}
