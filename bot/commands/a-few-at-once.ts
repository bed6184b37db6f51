const mostAtOnce = 8;

/**
 * Does something slow with each of a list, a few at a time.
 * @returns one result each, in the same order
 */
export async function aFewAtOnce<One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = all.entries();
  const worker = async () => {
    for (const [at, one] of left) results[at] = await work(one);
  };
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
  return results;
}
