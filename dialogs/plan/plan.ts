import type { Band, Dimension, Duty, MandatoryTool, Notice, Step } from '../../knowledge/content.ts';
import type { LevelId } from '../../knowledge/schema/ids.ts';
import type { PopulationAnswer } from '../questions/population-answer.ts';

export type StepNow = { known: true; step: Step } | { known: false; why: 'dont-know' | 'not-applicable' };

export interface Climb {
  level: LevelId;
  /** The lowest first; at least one. */
  steps: Step[];
}

/** One dimension of the plan. */
export interface Row {
  dimension: Dimension;
  now: StepNow;
  /** True when the step comes from the quick question about its group. */
  estimated: boolean;
  /**
   * The level of the band that the step reaches: of those that ask the same, the lowest, so that nobody is told «avançat» for what
   * is asked of all. Null below the lowest, or when the step is not known.
   */
  level: LevelId | null;
  /** True when neither the model, at any level of the band, nor the law asks anything of it: having nothing is enough. */
  asksNothing: boolean;
  /** True when the model asks nothing of this dimension in the band. */
  silent: boolean;
  /** Steps still to climb to be at «obligatori» or, where it asks more, to comply with the law; empty when met. */
  missing: Step[];
  /** True when what is missing is asked by the law and not by the model. */
  legalGap: boolean;
  /** The levels above what is met, each with the steps from the one before; empty at the top. */
  climbs: Climb[];
  /** The first of the climbs, or null at the top. */
  next: Climb | null;
  /** What the law asks beyond the model at this step. */
  notices: Notice[];
}

/** What a council gets back: where it stands and what to do next. */
export interface Plan {
  place: PopulationAnswer;
  comarca: string | null;
  /** The band whose advice is given. */
  band: Band;
  /** True when the town is outside the model and the band is only the nearest one. */
  orientation: boolean;
  rows: Row[];
  /** Rows short of «obligatori» or of the law, in the order in which to tackle them. */
  missing: Row[];
  /** How many dimensions are met, of those whose step is known and of which the model or the law asks something. */
  met: number;
  of: number;
  /** Of how many dimensions nothing is asked. */
  notAsked: number;
  /** The same, with those of which the model says nothing in the band and nothing is missing: with `of` and the unknown ones, they are all. */
  unasked: number;
  /** True when any row is estimated: the plan is then approximate. */
  approximate: boolean;
  unknown: Row[];
  /** Mandatory tools the council does not have. */
  tools: MandatoryTool[];
  /** True when the council did not say which tools it lacks. */
  toolsUnknown: boolean;
  duties: Duty[];
}
