/** What each sign of a table is worth, in its order; 0 for one that nothing has been learnt of. */
export function weightsInOrder(
  table: readonly { name: string }[],
  weights: Readonly<Record<string, number>>,
): readonly number[] {
  return table.map(({ name }) => weights[name] ?? 0);
}
