import { renameSync } from 'node:fs';

/**
 * Moves files within one disk, in order. When one cannot be moved, those before it are put back.
 * @throws the error of the file system
 */
export function moveAll(moves: readonly (readonly [from: string, to: string])[]): void {
  const done: (readonly [string, string])[] = [];
  try {
    for (const move of moves) {
      renameSync(...move);
      done.push(move);
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  }
}
