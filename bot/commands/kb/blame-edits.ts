import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, loadLibrary } from '../../../knowledge/load/load-content.ts';
import { rememberingTexts } from '../../../knowledge/load/remembering-texts.ts';
import { type BrokenExample, brokenExamples } from './broken-examples.ts';
import { editedFiles } from './edited-files.ts';
import { git } from './git.ts';
import { playExamples } from './play-examples.ts';

/** Each is tried without one edited file: more than these would take minutes. */
const mostEdited = 8;

/**
 * Which edited file breaks each example: the one without whose changes it goes well. Edited since the last commit of Git.
 * @param folder the content, in a Git repository or not
 * @returns the names of the edited files to blame, by the key of the example; those that nothing explains are not there
 */
export function blameEdits(folder: string, broken: readonly BrokenExample[], today: string): Map<string, string[]> {
  const edited = editedFiles(folder);
  const blamed = new Map<string, string[]>();
  if (edited.length === 0 || edited.length > mostEdited) return blamed;
  const check = rememberingTexts();
  for (const file of edited) {
    const still = without(folder, file, (copy) => {
      const library = loaded(copy);
      return library && new Set(brokenExamples(library, playExamples(library, today)).map(({ key }) => key));
    });
    if (!still) continue;
    for (const { key } of broken) if (!still.has(key)) blamed.set(key, [...(blamed.get(key) ?? []), file]);
  }
  return blamed;

  /** Without one edit, others may refer to what is not there: that tells nothing. */
  function loaded(copy: string): Library | null {
    try {
      return loadLibrary(copy, check);
    } catch {
      return null;
    }
  }
}

/** Does something with a copy of the content where one file is as it was. */
function without<T>(folder: string, file: string, look: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), 'continguts-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const before = asItWas(folder, file);
    if (before === null) rmSync(join(copy, file), { force: true });
    else writeFileSync(join(copy, file), before);
    return look(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function asItWas(folder: string, file: string): string | null {
  try {
    return git(folder, 'show', `HEAD:./${file}`);
  } catch {
    return null;
  }
}
