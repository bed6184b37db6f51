import type { Activity, ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { quietHistory } from './quiet-history.ts';
import { TooManyRequests, tooManyIn } from './too-many.ts';

const expiredToken = 3 satisfies ConnectionStatus.ExpiredToken;
const retryAfter = 3000;
/** Web Chat says that a message could not be sent after 20 s, and offers to send it again: by then we have given up. */
const mostPatience = 15_000;

interface Observer<T> {
  next?: (value: T) => void;
  error?: (error: unknown) => void;
  complete?: () => void;
}

/**
 * A connection that outlives its token. Web Chat gives a connection up for good when its token expires, as it does
 * while a laptop sleeps. So it is not told: another token is asked for, and what could not be sent meanwhile is sent
 * again. The service knows a repeated activity by its id and answers it once.
 * @param directLine the connection
 * @param renew gives it a new token; tried until it succeeds
 * @param onBusy called with the milliseconds that the service asks to wait; what could not be sent is sent again then
 */
export function keepConnected(
  directLine: DirectLine,
  renew: () => Promise<void>,
  onBusy: (milliseconds: number) => void,
) {
  let renewing: Promise<void> | null = null;
  directLine.connectionStatus$.subscribe((status) => {
    if (status !== expiredToken) return;
    renewing ??= untilDone(renew, onBusy).finally(() => {
      renewing = null;
    });
  });

  const post = async (activity: Activity): Promise<string> => {
    const deadline = Date.now() + mostPatience;
    for (;;) {
      const sent = await first(directLine, activity).catch(tooManyOrThrow);
      if (sent instanceof TooManyRequests) {
        onBusy(sent.wait);
        if (Date.now() + sent.wait > deadline) throw sent;
        await wait(sent.wait);
      } else {
        if (sent !== 'retry' || Date.now() > deadline) return sent;
        await (renewing ?? wait(retryAfter));
      }
    }
  };

  return {
    activity$: quietHistory(directLine.activity$),
    connectionStatus$: {
      subscribe: (observer: Observer<ConnectionStatus>) =>
        directLine.connectionStatus$.subscribe({
          ...observer,
          next: (status) => status !== expiredToken && observer.next?.(status),
        }),
    },
    postActivity: (activity: Activity) => ({
      subscribe(observer: Observer<string>) {
        post(activity).then(
          (id) => {
            observer.next?.(id);
            observer.complete?.();
          },
          (error) => observer.error?.(error),
        );
        return { unsubscribe: () => {} };
      },
    }),
    end: () => directLine.end(),
    get token() {
      return (directLine as unknown as { token: string }).token;
    },
  };
}

function first(directLine: DirectLine, activity: Activity): Promise<string> {
  return new Promise((next, error) => directLine.postActivity(activity).subscribe({ next, error }));
}

/** What the client's own requests fail with. */
interface AjaxError {
  status?: number;
  xhr?: XMLHttpRequest;
}

function tooManyOrThrow(error: AjaxError): TooManyRequests {
  const tooMany = tooManyIn(error.status ?? 0, error.xhr?.getResponseHeader('retry-after') ?? null);
  if (tooMany) return tooMany;
  throw error;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function untilDone(work: () => Promise<void>, onBusy: (milliseconds: number) => void): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const tooMany = error instanceof TooManyRequests ? error : null;
      if (tooMany) onBusy(tooMany.wait);
      await wait(tooMany?.wait ?? retryAfter);
    }
  }
}
