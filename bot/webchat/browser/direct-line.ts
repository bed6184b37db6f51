import type { Sessions } from './session.ts';
import { expectOk, TooManyRequests } from './too-many.ts';

/** An activity as it travels; what this page looks at. */
export interface Activity {
  type: string;
  id?: string;
  text?: string;
  value?: unknown;
  name?: string;
  locale?: string;
  from?: { id?: string; role?: string };
  channelData?: Record<string, unknown>;
  suggestedActions?: { actions: SuggestedAction[] };
}

export interface SuggestedAction {
  title: string;
  value: unknown;
}

/** What happens on the line, for whoever opens it. */
export interface LineEvents {
  /** The first time that there is a connection. */
  onBegun(userId: string): void;
  onActivity(activity: Activity): void;
  /** The stream itself, and not what anybody says of it. */
  onConnected(isConnected: boolean): void;
  /** The service asks to wait so many milliseconds; what could not be sent is sent then. */
  onBusy(milliseconds: number): void;
  /** The service no longer has what was said: a conversation begins anew, without what was not yet sent. */
  onGone(unsent: readonly Activity[]): void;
}

export interface Line {
  /**
   * Sends an activity as soon as there is a connection, after those before it. The service knows a repeated one by its id
   * and answers it once.
   * @returns its id; the promise is rejected when the service refuses it, or when the conversation is gone
   */
  post(activity: Activity): Promise<string>;
  /** What opens the conversation now. */
  readonly token: string;
}

interface Access {
  token: string;
  domain: string;
  conversationId: string;
  userId: string;
}

/** A browser notices a stream that broke when it writes on it. */
const signOfLife = 20_000;
const firstPause = 1000;
const longestPause = 10_000;
const mostAttempts = 5;

class Gone extends Error {}

/**
 * A conversation over Direct Line 3.0: its stream, and what is sent. Microsoft's client tells nobody that its stream
 * dropped, waits twenty seconds between tries and gives up for good after fifteen minutes.
 * (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-receive-activities)
 */
export function openLine(sessions: Sessions, events: LineEvents): Line {
  let access: Access | null = null;
  let watermark = '';
  let socket: WebSocket | null = null;
  let isConnected = false;
  let hasBegun = false;
  let wake = () => {};
  const waiting = new Set<() => void>();
  let unsent: Activity[] = [];
  let sending: Promise<unknown> = Promise.resolve();

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const ask = ({ domain, token }: Access, method: string, path: string, body?: Activity) =>
    fetch(`${domain}/conversations${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(signOfLife),
    });

  const tellConnected = (now: boolean) => {
    isConnected = now;
    events.onConnected(now);
    if (now) for (const go of waiting) go();
    if (now) waiting.clear();
  };
  const whenConnected = () => (isConnected ? Promise.resolve() : new Promise<void>((go) => waiting.add(go)));

  const beginAnew = () => {
    watermark = '';
    const lost = unsent;
    unsent = [];
    sending = Promise.resolve();
    hasBegun = false;
    events.onGone(lost);
  };

  /** Where the stream is, of the conversation that is this browser's or of a new one. */
  const openStream = async (): Promise<string> => {
    if (!access) {
      const before = watermark !== '';
      const { resumed, lost, ...given } = await sessions.askForToken();
      access = given;
      if (lost || (before && !resumed)) beginAnew();
      if (!resumed) return takeStream(await ask(access, 'POST', ''));
    }
    return takeStream(await ask(access, 'GET', `/${access.conversationId}?watermark=${watermark}`));
  };

  const takeStream = async (response: Response): Promise<string> => {
    if (response.status === 404) sessions.forget();
    // Expired, or no longer there: another token says which.
    if ([401, 403, 404].includes(response.status)) access = null;
    expectOk(response);
    const { token, streamUrl, isNew } = await response.json();
    if (access && token) access.token = token;
    if (isNew && response.status === 200) beginAnew();
    return streamUrl;
  };

  const listen = (url: string) =>
    new Promise<void>((resolve) => {
      const own = new WebSocket(url);
      socket = own;
      const living = setInterval(() => own.readyState === WebSocket.OPEN && own.send(''), signOfLife);
      own.onopen = () => {
        if (access && !hasBegun) events.onBegun(access.userId);
        hasBegun = true;
        tellConnected(true);
      };
      own.onmessage = ({ data }) => {
        if (!data) return;
        const group = JSON.parse(data) as { activities?: Activity[]; watermark?: string };
        for (const activity of group.activities ?? []) events.onActivity(activity);
        if (group.watermark) watermark = group.watermark;
      };
      own.onclose = () => {
        clearInterval(living);
        resolve();
      };
    });

  const stayConnected = async () => {
    for (let attempt = 0; ; attempt++) {
      let wait = Math.min(firstPause * 2 ** attempt, longestPause) * (1 + Math.random() / 2);
      try {
        const url = await openStream();
        await listen(url);
        if (isConnected) attempt = 0;
      } catch (error) {
        if (error instanceof TooManyRequests) {
          events.onBusy(error.wait);
          wait = error.wait;
        } else tellConnected(false);
      }
      if (isConnected) tellConnected(false);
      await pause(wait);
    }
  };

  const send = async (activity: Activity): Promise<string> => {
    for (let attempt = 1; ; attempt++) {
      await whenConnected();
      if (!unsent.includes(activity)) throw new Gone();
      const own = access;
      const response = own && (await ask(own, 'POST', `/${own.conversationId}/activities`, activity).catch(() => null));
      if (!unsent.includes(activity)) throw new Gone();
      if (response?.ok) return (await response.json()).id;
      if (!response) {
        socket?.close();
        tellConnected(false);
      } else if ([401, 403].includes(response.status) && attempt < mostAttempts) {
        access = null;
        socket?.close();
        tellConnected(false);
        wake();
      } else if (response.status === 429) {
        await expectOkOrWait(response);
      } else if (response.status >= 500) {
        // Nothing can be saved for now: it is tried for as long as the page is open.
        await new Promise((resolve) => setTimeout(resolve, Math.min(firstPause * attempt, longestPause)));
      } else throw new Error(`the service says ${response.status}`);
    }
  };

  const expectOkOrWait = async (response: Response) => {
    try {
      expectOk(response);
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      events.onBusy(error.wait);
      await new Promise((resolve) => setTimeout(resolve, error.wait));
    }
  };

  addEventListener('online', () => wake());
  // A stream over a network that is gone stays open for minutes.
  addEventListener('offline', () => socket?.close());
  stayConnected();

  return {
    get token() {
      return access?.token ?? '';
    },
    post(activity) {
      unsent.push(activity);
      const sent = sending.catch(() => {}).then(() => send(activity));
      sending = sent;
      return sent.finally(() => {
        unsent = unsent.filter((each) => each !== activity);
      });
    },
  };
}
