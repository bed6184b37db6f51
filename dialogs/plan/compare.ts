import type { Dimension } from '../../knowledge/content.ts';
import type { Plan, Row, StepNow } from './plan.ts';

/** A dimension that is not where it was. */
export interface Change {
  dimension: Dimension;
  before: StepNow;
  after: StepNow;
  /** Up or down the steps; «known» and «unknown» when only one of the two is a step. */
  direction: 'up' | 'down' | 'known' | 'unknown';
}

/** What is different between two plans of the same council, dimension by dimension, in the order of the model. */
export function compare(before: Plan, after: Plan): Change[] {
  return after.rows.flatMap((row): Change[] => {
    const old = before.rows.find(({ dimension }) => dimension.id === row.dimension.id);
    const direction = old && directionOf(old, row);
    return old && direction ? [{ dimension: row.dimension, before: old.now, after: row.now, direction }] : [];
  });
}

function directionOf({ now: old, dimension }: Row, { now }: Row): Change['direction'] | null {
  if (old.known && now.known) {
    const place = (step: { id: string }) => dimension.steps.findIndex(({ id }) => id === step.id);
    if (old.step.id === now.step.id) return null;
    return place(now.step) > place(old.step) ? 'up' : 'down';
  }
  if (old.known === now.known) return null;
  return now.known ? 'known' : 'unknown';
}
