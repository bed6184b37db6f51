import type { Host } from './host.ts';
import { expectOk } from './too-many.ts';

/** What `POST /api/token` gives. */
interface Given {
  token: string;
  conversationId: string;
  userId: string;
  /** Address of Direct Line. */
  domain: string;
  /** What shows later that the conversation is ours: the key that resumes it. Each time there is another. */
  proof: string;
}

/** What is remembered: the key shows, even months later, that the conversation is this browser's. */
interface Session {
  proof: string;
  conversationId: string;
}

const storageKey = 'guia-eadmin';

/** Where the conversation of this browser is remembered. */
export interface Sessions {
  /**
   * A token for the remembered conversation, or for a new one; `lost` when the one remembered could not be had again.
   * @throws TooManyRequests when the service asks to wait
   */
  askForToken(): Promise<Given & { resumed: boolean; lost: boolean }>;
  /** Whether a conversation of this browser is remembered. */
  isKnown(): boolean;
  /** The service no longer has it. */
  forget(): void;
  /**
   * Everything was deleted, and the key with it: another one for what comes now. Without it, nothing is lost but that a later visit
   * begins a new conversation.
   * @param token with which the conversation goes on
   */
  replaceKey(token: string): Promise<void>;
  /** Whether another tab of the same site goes on with another conversation. */
  hasMovedOn(): boolean;
}

/**
 * Remembers the conversation in the frame's own storage. Some browsers give none to a frame of another site: then the page
 * that embeds it remembers it; and without such a page, it is remembered while this page is open.
 */
export function createSessions(host: Host, keptByHost: () => string | null): Sessions {
  let current: Session | null = null;
  const stored = () => read(localItem() ?? keptByHost());

  const ask = async (shown: string | undefined): Promise<Given> => {
    const headers = shown ? { authorization: `Bearer ${shown}` } : undefined;
    const response = await fetch(`/api/token?lang=${document.documentElement.lang}`, {
      method: 'POST',
      ...(headers && { headers }),
    });
    expectOk(response);
    return response.json();
  };
  const keep = ({ proof, conversationId }: Given) => {
    current = { proof, conversationId };
    const session = JSON.stringify(current);
    try {
      localStorage.setItem(storageKey, session);
    } catch {
      host.tell({ type: 'keep', session });
    }
  };

  return {
    async askForToken() {
      if (localItem() === undefined) await host.kept;
      const known = stored() ?? current;
      const given = await ask(known?.proof);
      keep(given);
      const resumed = known?.conversationId === given.conversationId;
      return { ...given, resumed, lost: known !== null && !resumed };
    },
    isKnown: () => (stored() ?? current) !== null,
    forget() {
      current = null;
      try {
        localStorage.removeItem(storageKey);
      } catch {
        host.tell({ type: 'keep', session: '' });
      }
    },
    async replaceKey(token) {
      const given = await ask(token).catch(() => null);
      if (given && given.conversationId === current?.conversationId) keep(given);
    },
    hasMovedOn() {
      const kept = stored();
      return current !== null && kept !== null && kept.conversationId !== current.conversationId;
    },
  };
}

/** What our own storage has; undefined when the browser gives us none. */
function localItem(): string | null | undefined {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return undefined;
  }
}

function read(text: string | null): Session | null {
  try {
    const { proof, conversationId } = JSON.parse(text ?? '') as Partial<Session>;
    return typeof proof === 'string' && typeof conversationId === 'string' ? { proof, conversationId } : null;
  } catch {
    return null;
  }
}
