import type { Content } from '../../knowledge/content.ts';
import { buildGuide } from '../engine/build-guide.ts';
import { replay } from '../engine/replay.ts';
import type { Answers, Diagnosis } from '../memory.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';

/** A diagnosis that the body that runs the service may see: of which town, and how it stood on a day. Nothing says who made it. */
export interface SharedPlan extends Diagnosis {
  /** Five digits of the INE. */
  town: string;
  /** True when nobody made it: it is there to try the table with. */
  madeUp?: true;
}

/**
 * What of a diagnosis may be seen: the answers that led to it, and none that was written freely.
 * @returns null when it does not say of which town it is: of a figure alone, nobody could be helped
 */
export function sharedPlan(content: Content, { guide, date, answers }: Diagnosis): SharedPlan | null {
  const file = content.guides.get(guide);
  if (!file) return null;
  const { answered } = replay(content, buildGuide(content, file), answers);
  const chosen = answered.filter(({ question }) => question.type !== 'text');
  const seen: Answers = Object.fromEntries(chosen.map(({ question, answer }) => [question.id, answer]));
  const place = Object.values(seen).find(isPopulationAnswer);
  return place?.ine ? { town: place.ine, guide, date, answers: seen } : null;
}

/** Whether two diagnoses of a town say the same of it, on whatever day. */
export function saysTheSame(one: SharedPlan, other: SharedPlan): boolean {
  return JSON.stringify([one.guide, one.answers]) === JSON.stringify([other.guide, other.answers]);
}
