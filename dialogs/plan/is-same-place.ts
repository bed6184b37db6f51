import type { Diagnosis } from '../memory.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';

/** Whether two diagnoses are of the same council; of a figure alone, of the same figure. */
export function isSamePlace(one: Diagnosis, other: Diagnosis): boolean {
  const [a, b] = [one, other].map(({ answers }) => Object.values(answers).find(isPopulationAnswer));
  return one.guide === other.guide && a?.ine === b?.ine && (a?.ine != null || a?.population === b?.population);
}
