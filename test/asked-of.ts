import { asksNothing } from '../knowledge/asks-nothing.ts';
import type { Content, Dimension } from '../knowledge/content.ts';

/** The dimensions that the complete diagnosis asks of a town of a band: those in which something is asked of it. */
export function askedOf(content: Content, band: string): Dimension[] {
  return content.dimensions.filter((dimension) => !asksNothing(dimension, band));
}
