/** A connection that outlives its token. */

const expiredToken = 3;
const retryAfter = 3000;
/** Web Chat says that a message could not be sent after 20 s, and offers to send it again: by then we have given up. */
const mostPatience = 15_000;

/**
 * Web Chat gives a connection up for good when its token expires, as it does while a laptop sleeps. So it is not told:
 * another token is asked for, and what could not be sent meanwhile is sent again. The service knows a repeated
 * activity by its id and answers it once.
 * @param directLine the connection
 * @param renew gives it a new token; tried until it succeeds
 */
export function keepConnected(directLine, renew) {
  let renewing = null;
  directLine.connectionStatus$.subscribe((status) => {
    if (status !== expiredToken) return;
    renewing ??= untilDone(renew).finally(() => {
      renewing = null;
    });
  });

  const post = async (activity) => {
    const deadline = Date.now() + mostPatience;
    for (;;) {
      const id = await first(directLine.postActivity(activity));
      if (id !== 'retry' || Date.now() > deadline) return id;
      await (renewing ?? wait());
    }
  };

  return {
    activity$: directLine.activity$,
    connectionStatus$: {
      subscribe: (observer) =>
        directLine.connectionStatus$.subscribe({
          ...observer,
          next: (status) => status !== expiredToken && observer.next(status),
        }),
    },
    postActivity: (activity) => ({
      subscribe(observer) {
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
      return directLine.token;
    },
  };
}

function first(observable) {
  return new Promise((next, error) => observable.subscribe({ next, error }));
}

function wait() {
  return new Promise((resolve) => setTimeout(resolve, retryAfter));
}

async function untilDone(work) {
  for (;;) {
    try {
      return await work();
    } catch {
      await wait();
    }
  }
}
