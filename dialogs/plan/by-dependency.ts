import type { Row } from './plan.ts';

/** Rows in an order in which nothing comes before what it depends on; otherwise in the order of the model. */
export function byDependency(rows: readonly Row[]): Row[] {
  const ordered: Row[] = [];
  const visit = (row: Row) => {
    if (ordered.includes(row)) return;
    for (const id of row.dimension.dependsOn) {
      const needed = rows.find((other) => other.dimension.id === id);
      if (needed) visit(needed);
    }
    ordered.push(row);
  };
  for (const row of rows) visit(row);
  return ordered;
}
