import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What `restore` sets aside, and what a restore, a move or a rescue that is killed half-way leaves. */
const copy = /^abans-\d|^\.(restauracio|mudanca)-|\.rescat$/;

/** Copies of conversations in a data folder that nothing deletes, neither in time nor when a person deletes their data: their paths. */
export function leftOvers(dataDir: string): string[] {
  return namesIn(dataDir)
    .filter((name) => copy.test(name))
    .map((name) => join(dataDir, name));
}

/** With PostgreSQL the folder may be missing, be a file or be somebody else's. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
