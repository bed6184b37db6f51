import type { Request, Response, Server } from 'restify';
import { type Locale, sentences } from '../../locales/sentences.ts';
import type { ClientAddress } from '../http/client-address.ts';
import type { Limit } from '../http/limit.ts';
import { TooManyRequests } from '../http-error.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { browserFiles } from '../webchat/bundle/browser-files.ts';
import { preferredLanguage } from '../webchat/preferred-language.ts';
import { sendMessage } from '../webchat/send-message.ts';
import type { WebChatConfig } from '../webchat/webchat-config.ts';
import type { Documents, Found } from './documents.ts';
import { documentRoute, type Form, readFileName } from './published-plan.ts';

const types: Readonly<Record<Form, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  ics: 'text/calendar; charset=utf-8; method=PUBLISH',
  'full.pdf': 'application/pdf',
};

/** Nobody else keeps, finds or guesses the kind of what is sent. */
const headers = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};
const secondsToWait = 5;
const nothing: Found = { state: 'unknown' };

/** `GET /plans/ID.docx`, `.pdf`, `.full.pdf`, `.ics`, `.json` and `.png`: whoever has the address may read the plan, until it expires. */
export function addDocumentRoutes(
  server: Server,
  documents: Documents,
  config: WebChatConfig,
  clients: ClientAddress,
  limit: Limit,
  { documents: counted }: Pick<Metrics, 'documents'>,
): void {
  const sendReason = async (response: Response, status: number, locale: Locale, reason: string, more = {}) => {
    const say = (what: string) => sentences(locale)(`document.missing.${what}`);
    const message = { title: say(`${reason}.title`), text: say(`${reason}.text`), back: say('back') };
    sendMessage(response, { config, files: await browserFiles() }, status, locale, message, more);
  };

  const counting = async (format: Form, finding: Promise<Found>): Promise<Found> => {
    try {
      const found = await finding;
      counted.add({ format, result: found.state });
      return found;
    } catch (error) {
      counted.add({ format, result: 'failed' });
      throw error;
    }
  };

  server.get(documentRoute, async (request: Request, response: Response) => {
    try {
      await limit(clients.of(request));
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      await sendReason(response, 429, preferredLanguage(request), 'busy', { 'Retry-After': String(error.retryAfter) });
      return;
    }
    const named = readFileName(String(request.params.file));
    const found = named ? await counting(named.form, documents.find(named.id, named.form)) : nothing;
    if (found.state === 'found' && named) {
      const disposition = named.form === 'png' ? 'inline' : 'attachment';
      response.writeHead(200, {
        ...headers,
        'Content-Type': types[named.form],
        'Content-Length': String(found.bytes.byteLength),
        'Content-Disposition': `${disposition}; filename="${found.fileName}"`,
      });
      response.end(found.bytes);
    } else if (found.state === 'busy') {
      await sendReason(response, 503, preferredLanguage(request), 'busy', { 'Retry-After': String(secondsToWait) });
    } else if (found.state === 'gone') await sendReason(response, 410, found.locale, 'gone');
    else await sendReason(response, 404, preferredLanguage(request), 'unknown');
  });
}
