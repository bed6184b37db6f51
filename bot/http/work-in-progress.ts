import type { ServerResponse } from 'node:http';

/** The requests that are being answered. */
export interface WorkInProgress {
  /** Counts a request until its answer has been sent, or cannot be. */
  count(response: ServerResponse): void;
  /** Waits until there is none. */
  finished(): Promise<void>;
}

export function createWorkInProgress(): WorkInProgress {
  const answering = new Set<ServerResponse>();
  let tell: () => void = () => {};
  return {
    count(response) {
      answering.add(response);
      response.once('close', () => {
        answering.delete(response);
        if (answering.size === 0) tell();
      });
    },
    finished() {
      if (answering.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        tell = resolve;
      });
    },
  };
}
