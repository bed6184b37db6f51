/** What `POST /api/token` gives. */
export interface Given {
  token: string;
  conversationId: string;
  userId: string;
  /** Address of Direct Line. */
  domain: string;
  /** What shows later that the conversation is ours; the token itself when it is missing. */
  proof?: string;
}

/** What the browser remembers: the proof shows, even months later, that the conversation is its own. */
interface Session {
  proof: string;
  conversationId: string;
}

const storageKey = 'guia-eadmin';

/** The conversation of this page, also where the browser keeps nothing. */
let current: Session | null = null;

/** A token for the remembered conversation, or for a new one. */
export async function askForToken(): Promise<Given & { resumed: boolean }> {
  const known = remembered();
  const response = await fetch('/api/token', {
    method: 'POST',
    headers: known ? { authorization: `Bearer ${known.proof}` } : {},
  });
  if (!response.ok) throw new Error(`/api/token: ${response.status}`);
  const given: Given = await response.json();
  current = { proof: given.proof ?? given.token, conversationId: given.conversationId };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still chats; it only starts anew each time.
  }
  return { ...given, resumed: known?.conversationId === given.conversationId };
}

/** Calls back when another tab of the same site goes on with another conversation. */
export function whenAnotherTabMovesOn(moveOn: () => void): void {
  addEventListener('storage', ({ key }) => {
    const kept = key === storageKey ? stored() : null;
    if (kept && current && kept.conversationId !== current.conversationId) moveOn();
  });
}

function remembered(): Session | null {
  return stored() ?? current;
}

function stored(): Session | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    const { proof, conversationId } = (kept ?? {}) as Partial<Session>;
    return typeof proof === 'string' && typeof conversationId === 'string' ? { proof, conversationId } : null;
  } catch {
    return null;
  }
}
