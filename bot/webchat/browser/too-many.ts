const tooMany = 429;
const usualWait = 5000;

/** The service was asked too much from this address, or in this conversation. */
export class TooManyRequests extends Error {
  /** Milliseconds to wait before another try. */
  readonly wait: number;

  constructor(wait: number) {
    super('too many requests');
    this.name = 'TooManyRequests';
    this.wait = wait;
  }
}

/**
 * Looks at whether an answer asks to wait.
 * @param retryAfter what its header of that name says, in seconds
 */
export function tooManyIn(status: number, retryAfter: string | null): TooManyRequests | null {
  if (status !== tooMany) return null;
  const seconds = Number(retryAfter);
  return new TooManyRequests(seconds > 0 ? seconds * 1000 : usualWait);
}

/** @throws TooManyRequests when an answer asks to wait; Error when it is no answer at all */
export function expectOk(response: Response): void {
  if (response.ok) return;
  throw (
    tooManyIn(response.status, response.headers.get('retry-after')) ?? new Error(`the service says ${response.status}`)
  );
}
