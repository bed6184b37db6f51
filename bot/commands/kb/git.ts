import { execFileSync } from 'node:child_process';

/**
 * What Git says in a folder.
 * @throws when there is no Git there
 */
export function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
