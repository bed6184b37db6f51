/**
 * Work that takes long, cut into short steps: between two of them whoever has it done may do something else. What it makes
 * comes with the last one.
 */
export type Steps<Made> = Generator<void, Made>;

/** Does every step, one after another. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
