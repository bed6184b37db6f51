import { chmodSync, closeSync, openSync } from 'node:fs';

/**
 * Leaves a file readable and writable by its owner alone (mode 600), and makes it, empty, where it is missing.
 * One that is there is never opened: closing any descriptor of a file drops the locks that SQLite holds on it in this process.
 * @throws the error of the file system, when the file cannot be made or is somebody else's
 */
export function ownerOnly(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    chmodSync(path, 0o600);
  }
}
