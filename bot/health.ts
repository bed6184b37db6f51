import type { Request, Response, Server } from 'restify';
import type { Log } from './log.ts';
import { StorageError, type Store } from './storage/store.ts';

/** Milliseconds that what was found is told again: whoever asks without end must not write without end. */
const stillTrue = 500;

/**
 * `GET /healthz`, which answers while the process lives and waits for nothing, and `GET /readyz`, which proves that a turn would be
 * saved. What changes is logged once.
 * @param isStopping whether it has been told to stop: whoever shares out the work sends no more here
 */
export function addHealthRoutes(server: Server, store: Store, log: Log, isStopping: () => boolean): void {
  let proving: Promise<string | null> | null = null;
  let last: string | null = null;

  const prove = async (): Promise<string | null> => {
    const trouble = await store.prove().then(
      () => null,
      (error: Error) => error,
    );
    const found = trouble instanceof StorageError ? trouble.trouble : trouble && 'failed';
    if (found !== last) {
      if (trouble) log.error('storage unavailable', { error: trouble.message });
      else log.info('storage available again');
    }
    last = found;
    return found;
  };
  const proved = (): Promise<string | null> => {
    if (!proving) {
      proving = prove();
      setTimeout(() => {
        proving = null;
      }, stillTrue).unref();
    }
    return proving;
  };

  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    response.header('Cache-Control', 'no-store');
    const trouble = isStopping() ? null : await proved();
    if (isStopping()) response.send(503, { status: 'stopping' });
    else if (trouble === null) response.send(200, { status: 'ok' });
    else response.send(503, { status: 'store unavailable', trouble });
  });
}
