const left = new Set<() => void>();

/**
 * Something to undo when the bench ends, however it does: at its end, by a failure or by Ctrl+C.
 * @param undo at once, and not a promise: there is no time left for one
 * @returns undoes it already
 */
export function onExit(undo: () => void): () => void {
  left.add(undo);
  return () => {
    if (left.delete(undo)) undo();
  };
}

process.once('exit', () => {
  // What was started last goes first: who uses a folder before the folder.
  for (const undo of [...left].reverse()) undo();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
