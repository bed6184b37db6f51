import type { ChildProcess } from 'node:child_process';

/** While a process is asked something, there is something to wait for. */
export function waitForChild(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** Otherwise it keeps nobody from ending. */
export function letChildGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
