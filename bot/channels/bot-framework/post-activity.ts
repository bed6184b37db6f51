import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Activity } from 'botbuilder';
import type { SendError } from './with-retries.ts';

/** Milliseconds that a channel has to answer, each time. */
const patience = 15_000;

/**
 * Posts an activity to its channel, once.
 * @param authorization the header that signs it; null where nobody is authenticated
 * @throws SendError with the code of the channel, or of the system, and nothing of what was said
 */
export type PostActivity = (activity: Partial<Activity>, authorization: string | null) => Promise<void>;

/**
 * Posts as the channels ask (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-send-and-receive-messages),
 * over connections that stay open; where the network has a proxy, the usual variables say so (HTTPS_PROXY, NO_PROXY).
 */
export function createPost(): PostActivity {
  const settings = { keepAlive: true, proxyEnv: process.env };
  const http = { agent: new HttpAgent(settings), request: requestHttp };
  const https = { agent: new HttpsAgent(settings), request: requestHttps };

  return (activity, authorization) => {
    const address = addressOf(activity);
    const { agent, request } = address.protocol === 'https:' ? https : http;
    const body = Buffer.from(JSON.stringify(activity));
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      ...(authorization !== null && { authorization }),
    };
    return new Promise((resolve, reject) => {
      const posting = request(address, { method: 'POST', agent, headers });
      const late = setTimeout(() => posting.destroy(withCode('ETIMEDOUT')), patience);
      posting.once('close', () => clearTimeout(late));
      posting.on('error', ({ code = 'UNKNOWN' }: SendError) => reject(withCode(code)));
      posting.once('response', (response) => {
        response.once('error', () => reject(withCode('ECONNRESET')));
        response.once('end', () => (isTaken(response) ? resolve() : reject(refusal(response))));
        response.resume();
      });
      posting.end(body);
    });
  };
}

/** Where it is posted: what a conversation is called may have signs of addresses. */
function addressOf({ serviceUrl = '', conversation, replyToId }: Partial<Activity>): URL {
  const to = `v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`;
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  return new URL(replyToId ? `${to}/${encodeURIComponent(replyToId)}` : to, base);
}

function isTaken({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300;
}

function refusal({ statusCode, headers }: IncomingMessage): Error & SendError {
  const get = (name: string) => headers[name]?.toString();
  return Object.assign(new Error('refused by the channel'), { statusCode, response: { headers: { get } } });
}

function withCode(code: string): Error & SendError {
  return Object.assign(new Error('not sent'), { code });
}
