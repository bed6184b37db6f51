import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What `restore` sets aside, and what a restore, a move or a rescue that is killed half-way leaves. */
const copy = /^abans-\d|^\.(restauracio|mudanca)-|\.rescat$/;

/** Copies of conversations in a data folder that nothing deletes, neither in time nor when a person deletes their data: their paths. */
export function leftOvers(dataDir: string): string[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir)
    .filter((name) => copy.test(name))
    .map((name) => join(dataDir, name));
}
