import { loadContent } from '../../../knowledge/load/load-content.ts';
import { coverage } from '../../../knowledge/report/coverage.ts';
import { coverageTable } from '../coverage-table.ts';

/** What is written of each service and what is missing. */
export function printCoverage(): void {
  for (const line of coverageTable(coverage(loadContent(), new Date().getFullYear())))
    process.stdout.write(`${line}\n`);
}
