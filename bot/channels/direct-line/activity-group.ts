import type { Activity } from 'botbuilder';
import type { Logged } from '../../storage/store.ts';

/** Activities as Direct Line sends them, with the watermark after the last one. */
export function activityGroup(
  logged: readonly Logged[],
  watermark: number,
): { activities: Partial<Activity>[]; watermark: string } {
  return { activities: logged.map(({ activity }) => activity), watermark: String(watermark) };
}
