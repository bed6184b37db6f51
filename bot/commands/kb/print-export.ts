import { loadContent } from '../../../knowledge/load/load-content.ts';
import { exportContent } from '../../../knowledge/report/export-content.ts';

/** Everything that is known, as one JSON document. */
export function printExport(): void {
  process.stdout.write(`${JSON.stringify(exportContent(loadContent()), null, 1)}\n`);
}
