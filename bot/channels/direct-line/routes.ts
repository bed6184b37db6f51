import type { Request, Response, Server } from 'restify';
import { localeNamed } from '../../../locales/sentences.ts';
import type { Config } from '../../config.ts';
import type { ClientAddress } from '../../http/client-address.ts';
import { kilobytesOf } from '../../http/kilobytes.ts';
import type { Limit } from '../../http/limit.ts';
import { clientPage, type Store } from '../../storage/store.ts';
import { readText } from '../read-text.ts';
import { activityGroup } from './activity-group.ts';
import { azureToken } from './azure-token.ts';
import type { Conversations } from './conversation.ts';
import { addOriginRules } from './origin-rules.ts';
import { publicAddress } from './public-address.ts';
import { firstKey, newSubject, type TokenSubject, type Tokens, tokenLifetime } from './tokens.ts';

export interface DirectLineParts {
  tokens: Tokens;
  store: Store;
  conversations: Conversations;
  config: Pick<Config, 'publicUrl' | 'webChat'>;
  clients: ClientAddress;
  limits: DirectLineLimits;
}

/** How much may be asked for: of tokens, conversations begun and messages, from one address; the others, in one conversation. */
export interface DirectLineLimits {
  tokens: Limit;
  conversations: Limit;
  messages: Limit;
  messagesPerConversation: Limit;
  kilobytes: Limit;
  readsPerConversation: Limit;
}

const root = '/v3/directline';

/**
 * The Direct Line 3.0 protocol and the page's own way to a token.
 * (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference)
 */
export function addDirectLineRoutes(server: Server, parts: DirectLineParts): void {
  const { tokens, store, conversations, clients, limits } = parts;
  const { publicUrl, webChat } = parts.config;

  const issued = async (subject: TokenSubject) => ({
    conversationId: subject.conversationId,
    token: await tokens.issue(subject),
    expires_in: tokenLifetime,
  });
  const streamUrl = async (request: Request, subject: TokenSubject, watermark: string) => {
    const address = publicAddress(request, publicUrl).replace(/^http/, 'ws');
    const query = new URLSearchParams({ t: await tokens.issueForStream(subject), watermark });
    return `${address}${root}/conversations/${subject.conversationId}/stream?${query}`;
  };

  /**
   * Whose conversation is resumed, and the number of its next key: with the last key, or, once everything has been deleted and no key
   * is left, with the token of whoever is talking.
   */
  const resume = async (shown: string): Promise<{ subject: TokenSubject; number: number } | null> => {
    const key = await tokens.checkKey(shown);
    const token = key.ok ? key : await tokens.check(shown);
    if (!token.ok) return null;
    const number = await store.rotateKey(token.subject.conversationId, key.ok ? key.number : null);
    return number === null ? null : { subject: token.subject, number };
  };

  /** Opens a conversation, and says whether it begins with that. */
  const open = async (subject: TokenSubject, request: Request): Promise<boolean> => {
    const isNew = (await store.read(subject.conversationId)) === null;
    if (isNew) await limits.conversations(clients.of(request));
    await conversations.open(subject, publicAddress(request, publicUrl));
    return isNew;
  };

  /** The page's token and the key that resumes: of a new conversation, or of the one whose key it shows, months later perhaps. */
  server.post('/api/token', async (request: Request, response: Response) => {
    await limits.tokens(clients.of(request));
    const shown = bearer(request);
    response.header('Cache-Control', 'no-store');
    if (webChat.azure) {
      // What is said there is kept there: our store knows of no conversation whose key could be changed.
      const key = shown ? await tokens.checkKey(shown) : null;
      response.send(200, await azureToken(webChat.azure, tokens, key?.ok ? key : null));
      return;
    }
    const resumed = shown ? await resume(shown) : null;
    const { subject, number } = resumed ?? {
      subject: { ...newSubject(), locale: localeNamed(request.query.lang) },
      number: firstKey,
    };
    const domain = `${publicAddress(request, publicUrl)}${root}`;
    const proof = await tokens.issueKey(subject, number);
    response.send(200, { ...(await issued(subject)), userId: subject.userId, domain, proof });
  });

  server.post(`${root}/tokens/generate`, async (request: Request, response: Response) => {
    await limits.tokens(clients.of(request));
    response.send(200, await issued(newSubject()));
  });

  server.post(`${root}/tokens/refresh`, async (request: Request, response: Response) => {
    const subject = await allowed(tokens, request, response, null);
    if (!subject) return;
    await limits.tokens(clients.of(request));
    response.send(200, await issued(subject));
  });

  server.post(`${root}/conversations`, async (request: Request, response: Response) => {
    const subject = await allowed(tokens, request, response, null);
    if (!subject) return;
    const isNew = await open(subject, request);
    const body = await issued(subject);
    response.send(isNew ? 201 : 200, {
      ...body,
      streamUrl: await streamUrl(request, subject, ''),
    });
  });

  server.get(`${root}/conversations/:id`, async (request: Request, response: Response) => {
    const subject = await allowed(tokens, request, response, request.params.id);
    if (!subject) return;
    const watermark = readWatermark(request.query.watermark);
    if (watermark === null) return refuse(response, 400, 'BadArgument', 'El watermark no és vàlid.');
    const isNew = await open(subject, request);
    const body = await issued(subject);
    response.send(200, {
      ...body,
      // Not of the protocol: our page tells the person that what was said before is no longer there.
      ...(isNew && { isNew }),
      streamUrl: await streamUrl(request, subject, String(watermark)),
    });
  });

  server.get(`${root}/conversations/:id/activities`, async (request: Request, response: Response) => {
    const subject = await allowed(tokens, request, response, request.params.id);
    if (!subject) return;
    const watermark = readWatermark(request.query.watermark);
    if (watermark === null) return refuse(response, 400, 'BadArgument', 'El watermark no és vàlid.');
    await limits.readsPerConversation(subject.conversationId);
    const logged = await store.activitiesAfter(subject.conversationId, watermark, clientPage);
    response.send(200, activityGroup(logged, logged.at(-1)?.sequence ?? watermark));
  });

  server.post(`${root}/conversations/:id/activities`, async (request: Request, response: Response) => {
    const subject = await allowed(tokens, request, response, request.params.id);
    if (!subject) return;
    const activity: unknown = request.body;
    if (
      typeof activity !== 'object' ||
      activity === null ||
      typeof (activity as { type?: unknown }).type !== 'string'
    ) {
      return refuse(response, 400, 'BadArgument', 'El cos ha de ser una activitat amb «type».');
    }
    await limits.messagesPerConversation(subject.conversationId);
    const from = clients.of(request);
    await limits.messages(from);
    await limits.kilobytes(from, kilobytesOf(readText((activity as { text?: unknown }).text)));
    const address = publicAddress(request, publicUrl);
    response.send(200, { id: await conversations.post(subject, activity, address) });
  });

  server.post(`${root}/conversations/:id/upload`, async (request: Request, response: Response) => {
    const subject = await allowed(tokens, request, response, request.params.id);
    if (subject) refuse(response, 415, 'NotSupported', 'Aquest xat no rep fitxers: escriu el que vols saber.');
  });

  addOriginRules(server, ['/api/token', root], webChat.allowedOrigins, publicUrl);
}

/** A watermark of the protocol: a sequence number, or nothing for the beginning; null when it is neither. */
export function readWatermark(value: unknown): number | null {
  if (value === undefined || value === '' || value === '-' || value === 'null') return 0;
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

function bearer(request: Request): string | null {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** Who the token of a request belongs to, or null after refusing it. A client takes 403 as «the token has expired». */
async function allowed(
  tokens: Tokens,
  request: Request,
  response: Response,
  conversationId: string | null,
): Promise<TokenSubject | null> {
  const token = bearer(request);
  if (!token) {
    refuse(response, 401, 'Unauthorized', 'Falta el testimoni: demana’n un a /api/token.');
    return null;
  }
  const checked = await tokens.check(token);
  if (!checked.ok) {
    const message = checked.expired ? 'El testimoni ha caducat.' : 'El testimoni no és vàlid.';
    refuse(response, 403, checked.expired ? 'TokenExpired' : 'BadToken', `${message} Demana’n un altre a /api/token.`);
    return null;
  }
  if (conversationId !== null && checked.subject.conversationId !== conversationId) {
    refuse(response, 403, 'BadToken', 'El testimoni és d’una altra conversa.');
    return null;
  }
  return checked.subject;
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.send(status, { error: { code, message } });
}
