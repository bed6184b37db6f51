import type { Row } from './plan.ts';

/** Whether the council has said that a dimension is not for it. */
export function isNotApplicable({ now }: Pick<Row, 'now'>): boolean {
  return !now.known && now.why === 'not-applicable';
}
