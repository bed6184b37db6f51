import { HttpError } from '../../http-error.ts';
import type { WebChatConfig } from '../../webchat/webchat-config.ts';
import { firstKey, newSubject, type TokenSubject, type Tokens } from './tokens.ts';

type Azure = NonNullable<WebChatConfig['azure']>;

/** What the page is given: a token of Azure's, and ours as the proof that the conversation is this browser's. */
export interface AzureToken {
  token: string;
  conversationId: string;
  userId: string;
  /** Seconds. */
  expires_in: number;
  domain: string;
  proof: string;
}

const patience = 10_000;

/**
 * Exchanges the secret for a token of Azure's Direct Line, for a new conversation or for one already begun; the secret
 * never leaves the server. (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-authentication)
 * @param known whose conversation to go on with, and the number of the key that it showed; null for a new one
 * @throws HttpError 502 when Azure gives none
 */
export async function azureToken(
  azure: Azure,
  tokens: Tokens,
  known: { subject: TokenSubject; number: number } | null,
): Promise<AzureToken> {
  const id = known?.subject.conversationId;
  const resumed = id !== undefined && (await ask(azure, 'GET', `/conversations/${encodeURIComponent(id)}`));
  if (known && resumed) return answer(azure, tokens, known.subject, resumed, known.number + 1);
  const { userId } = newSubject();
  const made = await ask(azure, 'POST', '/tokens/generate', { user: { id: userId } });
  if (!made) throw unavailable();
  return answer(azure, tokens, { userId, conversationId: made.conversationId }, made, firstKey);
}

interface Given {
  conversationId: string;
  token: string;
  expires_in: number;
}

async function answer(
  azure: Azure,
  tokens: Tokens,
  subject: TokenSubject,
  given: Given,
  number: number,
): Promise<AzureToken> {
  return {
    token: given.token,
    expires_in: given.expires_in,
    conversationId: subject.conversationId,
    userId: subject.userId,
    domain: azure.domain,
    proof: await tokens.issueKey(subject, number),
  };
}

const unavailable = () =>
  new HttpError(502, 'NoDirectLine', 'Direct Line no dona cap testimoni. Torna-ho a provar més tard.');

/**
 * What Azure answers, or null when it refuses: a conversation it no longer has, or a secret that is not its own.
 * @throws HttpError 502 when it does not answer: nobody loses a conversation for that
 */
async function ask(azure: Azure, method: string, path: string, body?: object): Promise<Given | null> {
  const response = await fetch(azure.domain + path, {
    method,
    headers: { authorization: `Bearer ${azure.secret}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  if (!response || response.status >= 500) throw unavailable();
  if (!response.ok) return null;
  const given = (await response.json().catch(() => null)) as Partial<Given> | null;
  if (typeof given?.token !== 'string' || typeof given.conversationId !== 'string') return null;
  return { token: given.token, conversationId: given.conversationId, expires_in: given.expires_in ?? 1800 };
}
