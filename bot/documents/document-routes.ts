import type { Request, Response, Server } from 'restify';
import { type Locale, localeNamed, sentences } from '../../locales/sentences.ts';
import type { ClientAddress } from '../http/client-address.ts';
import type { Limit } from '../http/limit.ts';
import { TooManyRequests } from '../http-error.ts';
import { html } from '../webchat/pages/html.ts';
import type { Documents } from './documents.ts';
import { documentRoute, type Form, readFileName } from './published-plan.ts';

const types: Readonly<Record<Form, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
};

/** Nobody else keeps, finds or guesses the kind of what is sent. */
const headers = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};
const secondsToWait = 5;

/** `GET /plans/ID.docx`, `.pdf`, `.json` and `.png`: whoever has the address may read the plan, until it expires. */
export function addDocumentRoutes(server: Server, documents: Documents, clients: ClientAddress, limit: Limit): void {
  server.get(documentRoute, async (request: Request, response: Response) => {
    try {
      await limit(clients.of(request));
    } catch (error) {
      if (!(error instanceof TooManyRequests)) throw error;
      sendPage(response, 429, readerOf(request), 'busy', { 'Retry-After': String(error.retryAfter) });
      return;
    }
    const named = readFileName(String(request.params.file));
    const found = named ? await documents.find(named.id, named.form) : ({ state: 'unknown' } as const);
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
      sendPage(response, 503, readerOf(request), 'busy', { 'Retry-After': String(secondsToWait) });
    } else if (found.state === 'gone') sendPage(response, 410, found.locale, 'gone');
    else sendPage(response, 404, 'ca', 'unknown');
  });
}

/** The first language of the browser, when it is one of ours. */
function readerOf({ headers }: Request): Locale {
  return localeNamed(headers['accept-language']?.slice(0, 2).toLowerCase()) ?? 'ca';
}

/** A page that says why there is no document, and what to do. */
function sendPage(response: Response, status: number, locale: Locale, reason: string, more: object = {}): void {
  const t = sentences(locale);
  const title = t(`document.missing.${reason}.title`);
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${t(`document.missing.${reason}.text`)}</p>
<p><a href="/">${t('document.missing.back')}</a></p>
</main>
</body>
</html>
`;
  response.writeHead(status, { ...headers, ...more, 'Content-Type': 'text/html; charset=utf-8' });
  response.end(page.text);
}
