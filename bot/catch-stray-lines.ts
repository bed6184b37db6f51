import type { Log } from './log.ts';

const ways = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/**
 * Puts in the log what libraries write by themselves, once the service runs: Microsoft's SDK writes whole errors, with what was being
 * done, and Node its warnings. Of each is kept that there was one, by which way and of which class: the rest may be what people say.
 * @returns stops doing it
 */
export function catchStrayLines(log: Log): () => void {
  const before = ways.map((way) => [way, console[way]] as const);
  for (const way of ways) {
    console[way] = (...parts: unknown[]) => log.info('stray line', { by: `console.${way}`, ...classOf(parts) });
  }
  const printWarning = process.listeners('warning');
  const logWarning = (warning: Error) => log.info('stray line', { by: 'warning', ...classOf([warning]) });
  process.removeAllListeners('warning').on('warning', logWarning);
  return () => {
    for (const [way, write] of before) console[way] = write;
    process.removeAllListeners('warning');
    for (const listener of printWarning) process.on('warning', listener);
  };
}

/** Of the first error among what was written; nothing when there is none. */
function classOf(parts: readonly unknown[]): { error?: string; code?: string | number } {
  const error = parts.find((part) => part instanceof Error);
  if (!error) return {};
  const { name, code } = error as Error & { code?: unknown };
  return { error: name, ...((typeof code === 'string' || typeof code === 'number') && { code }) };
}
