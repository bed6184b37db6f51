import type { Log } from '../../log.ts';

/** Says in the log that something is lost, once however often it is found, and that it is back. */
export interface Outage {
  lost(error?: Error): void;
  back(): void;
}

/** @param what is lost and comes back: «the line between instances» */
export function createOutage(what: string, log: Log): Outage {
  let isLost = false;
  return {
    lost(error) {
      if (!isLost) log.error(`${what} is down`, { error: error?.message });
      isLost = true;
    },
    back() {
      if (isLost) log.info(`${what} is back`);
      isLost = false;
    },
  };
}
