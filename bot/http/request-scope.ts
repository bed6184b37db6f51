import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from '../log.ts';

/** A request while it is being answered: what the log may say of it, and how it ends when something throws. */
export interface RequestScope {
  /** As `POST`; a socket that is being opened is `UPGRADE`. */
  method: string;
  /** Tells it from the others in the log. */
  id: string;
  /** Answers 500 when nothing has been answered yet, and otherwise closes the connection. */
  fail(): void;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** What every line that is logged while a request is answered says of it. */
export function loggedOfRequest(): object {
  const scope = scopes.getStore();
  return scope ? { request: scope.id } : {};
}

/** Runs the work of a request, so that what it throws now or later is known to be of this request. */
export function inScope(scope: RequestScope, log: Log, work: () => void): void {
  scopes.run(scope, () => {
    try {
      work();
    } catch (error) {
      failed(scope, log, error);
    }
  });
}

/**
 * Keeps the process alive when a request, or anything else while serving, throws where nobody catches it. Node advises to
 * stop then, as something may be left half done. Here nothing is: a turn is saved in one transaction or not at all, and what
 * is kept in memory can be made again; while a service that anybody can stop with one request answers to nobody. A socket
 * that is kept open may lose sight of its request, so what belongs to no request is logged and let go too.
 * To be called once the service runs: what fails before that must stop the start.
 * @returns stops doing it
 */
export function surviveUncaught(log: Log): () => void {
  const survive = (error: unknown) => failed(scopes.getStore(), log, error);
  process.on('uncaughtException', survive);
  return () => process.off('uncaughtException', survive);
}

function failed(scope: RequestScope | undefined, log: Log, error: unknown): void {
  const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error('uncaught', { method: scope?.method, error: thrown });
  try {
    scope?.fail();
  } catch (again) {
    log.error('uncaught', { method: scope?.method, error: String(again) });
  }
}
