import { type AllWork, pointsOf, type Work } from '../../plan/work.ts';

/** What there is to begin with: what is mandatory and lacking; where nothing is, what is recommended. */
export function toBeginWith(work: AllWork): readonly Work[] {
  return work.now.length > 0 ? work.now : pointsOf(work);
}
