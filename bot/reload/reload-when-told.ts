import { closeSync, openSync } from 'node:fs';
import { contentFolder } from '../../knowledge/load/content-folder.ts';
import type { ReloadingKnowledge } from './reloading-knowledge.ts';

/**
 * Has the content read again at each SIGHUP and, if it is asked for, whenever one of its files changes.
 * @param stop what a terminal that is closed asks for: it sends the same signal to what runs in it
 */
export async function reloadWhenTold(
  knowledge: Pick<ReloadingKnowledge, 'reload'>,
  whenFilesChange: boolean,
  stop: () => void,
): Promise<void> {
  const hadTerminal = hasTerminal();
  process.on('SIGHUP', () => {
    if (process.platform === 'win32' || (hadTerminal && !hasTerminal())) stop();
    else void knowledge.reload();
  });
  if (!whenFilesChange) return;
  const { watchFolder } = await import('./watch-folder.ts');
  watchFolder(contentFolder, () => void knowledge.reload());
}

/** Whether the process still belongs to a terminal. */
function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
