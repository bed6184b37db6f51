import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A service may still be running from what was prepared before, and loads some of it late. */
const mostKept = 2;

/** What a start that was stopped left half done, and for how long it may be that another is still doing it. */
const draft = /\.\d+$/;
const draftTime = 3600_000;

/** Deletes what was prepared before the last times, in a folder, under names that begin so; and drafts left behind. */
export function keepNewest(folder: string, beginning = ''): void {
  const age = (name: string) => statSync(join(folder, name)).mtimeMs;
  const names = readdirSync(folder).filter((name) => name.startsWith(beginning));
  const [done, drafts] = [names.filter((name) => !draft.test(name)), names.filter((name) => draft.test(name))];
  const old = [
    ...done.sort((one, other) => age(other) - age(one)).slice(mostKept),
    ...drafts.filter((name) => age(name) < Date.now() - draftTime),
  ];
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
}
