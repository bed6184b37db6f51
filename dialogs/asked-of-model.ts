import type { LevelId } from '../knowledge/schema/ids.ts';

/** What is asked of the model; what is not said is null, and then all of it is meant. */
export interface AskedOfModel {
  dimension: string | null;
  level: LevelId | null;
  band: string | null;
  /** A town by its five digits of the INE, when it is named, and how many people live there. */
  place: { town: string | null; population: number } | null;
}
