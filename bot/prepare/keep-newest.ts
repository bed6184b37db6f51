import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A service may still be running from what was prepared before, and loads some of it late. */
const mostKept = 2;

/** Deletes what was prepared before the last times, in a folder, under names that begin so. */
export function keepNewest(folder: string, beginning = ''): void {
  const age = (name: string) => statSync(join(folder, name)).mtimeMs;
  const names = readdirSync(folder).filter((name) => name.startsWith(beginning));
  const old = names.sort((one, other) => age(other) - age(one)).slice(mostKept);
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
}
