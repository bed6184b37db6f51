import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onExit } from './on-exit.ts';
import { runProgram } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The project at some commit, installed. */
export interface Checkout {
  /** How it is called in the tables. */
  name: string;
  folder: string;
}

const here = join(import.meta.dirname, '../../..');

export const ours: Checkout = { name: 'ours', folder: here };

/** A commit that is not there: for the person who named it. */
export class NoSuchCommit extends Error {}

/** @throws NoSuchCommit */
export function commitOf(name: string): string {
  const { status, stdout } = spawnSync(
    'git',
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
    { cwd: here, encoding: 'utf8' },
  );
  if (status !== 0) throw new NoSuchCommit(`There is no commit «${name}» in this repository.`);
  return stdout.trim();
}

/** Puts a commit in a folder apart and installs it; it goes away when the bench ends. */
export async function checkOut(commit: string): Promise<Checkout> {
  const { path } = temporaryFolder();
  const folder = join(path, 'checkout');
  onExit(() => {
    spawnSync('git', ['worktree', 'remove', '--force', '--force', folder], { cwd: here });
  });
  await runProgram('git', ['worktree', 'add', '--quiet', '--detach', folder, commit], { cwd: here });
  // npm 12 runs no script that was not approved, and a commit may be older than the approvals.
  const env = { ...process.env, npm_config_dangerously_allow_all_scripts: 'true' };
  const install = ['ci', '--prefer-offline', '--no-audit', '--no-fund'];
  await runProgram('npm', install, { cwd: folder, env, shell: process.platform === 'win32' });
  return { name: commit.slice(0, 7), folder };
}
