/** What the page that embeds the chat says to the frame. */
export type ToFrame =
  | { type: 'ask'; text: string }
  | { type: 'focus' }
  /** What the page keeps for a frame to which the browser gives no storage; null when nothing. */
  | { type: 'kept'; session: string | null };

/** What the frame says to the page that embeds it. */
export type ToHost = { type: 'ready' } | { type: 'close' } | { type: 'keep'; session: string };

/** The frame's first word, in the open: it carries nothing. The answer brings a port that no other script hears. */
export const hello = 'guia-eadmin';

/** Milliseconds that a frame waits for its page, where it cannot begin without it. */
const patience = 1500;

/** The page that embeds this frame with `embed.js`. */
export interface Host {
  /** What it kept, or null when nothing, or when there is no such page. */
  kept: Promise<string | null>;
  tell(message: ToHost): void;
}

/** Greets the page that embeds this frame and listens to it. */
export function meetHost(hear: (message: ToFrame) => void): Host {
  let port: MessagePort | null = null;
  const early: ToHost[] = [];
  let remember: (session: string | null) => void = () => {};
  const kept = new Promise<string | null>((resolve) => {
    remember = resolve;
  });

  const parent = window.parent === window ? null : window.parent;
  if (!parent) remember(null);
  setTimeout(() => remember(null), patience);
  addEventListener('message', ({ source, data, ports }) => {
    if (source !== parent || data !== hello || port) return;
    port = ports[0] ?? null;
    if (!port) return;
    port.onmessage = ({ data: message }: MessageEvent<ToFrame>) => {
      if (message.type === 'kept') remember(message.session);
      hear(message);
    };
    for (const message of early.splice(0)) port.postMessage(message);
  });
  parent?.postMessage(hello, '*');

  return {
    kept,
    tell(message) {
      if (port) port.postMessage(message);
      else early.push(message);
    },
  };
}
