import { exportContent } from '../../../knowledge/export-content.ts';
import { loadContent } from '../../../knowledge/load.ts';

/** Everything that is known, as one JSON document. */
export function printExport(): void {
  process.stdout.write(`${JSON.stringify(exportContent(loadContent()), null, 1)}\n`);
}
