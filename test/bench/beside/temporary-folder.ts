import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from './on-exit.ts';

/** A folder that goes away when the bench ends, or before. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'guia-eadmin-bench-'));
  return { path, remove: onExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 })) };
}
