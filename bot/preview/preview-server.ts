import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isLoopback } from '../config.ts';
import { html } from '../webchat/pages/html.ts';
import { layout, type PreviewPage } from './layout.ts';
import { type LiveContent, openLiveContent } from './live-content.ts';
import type { Environment } from './section.ts';
import { sections } from './sections.ts';
import type { WholeChat } from './whole-chat.ts';

export interface Preview {
  url: string;
  close(): Promise<void>;
}

/** Only what comes from here is run, shown or asked; nobody else may put it in a frame. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
const files: Readonly<Record<string, string>> = {
  '/preview.css': 'text/css; charset=utf-8',
  '/preview.js': 'text/javascript; charset=utf-8',
};

/**
 * Shows the content of a folder, on this machine alone, while somebody writes it.
 * @param port 0 for a free one
 * @param env where the data of a service are, whose gaps are shown
 * @throws Error of the system when it cannot listen there
 */
export async function startPreview(folder: string, port: number, env: Environment = {}): Promise<Preview> {
  let opening: Promise<void> | null = null;
  let chat: WholeChat | null = null;
  // Before a page is told that the content was read: whoever sees it there is answered with it.
  const live = openLiveContent(folder, (good) => chat?.follow(good.knowledge()));
  /** The chat is opened when somebody wants to talk with it. */
  const chatAddress = async () => {
    opening ??= import('./whole-chat.ts').then(async ({ openChat }) => {
      if (live.good) chat = await openChat(live.good.knowledge());
      if (live.good) chat?.follow(live.good.knowledge());
    });
    await opening;
    if (!chat) opening = null;
    return chat?.url ?? '/';
  };
  const server = createServer((request, response) => {
    answer({ live, env, chatAddress }, request, response).catch((error: Error) => {
      process.stderr.write(`${error.stack}\n`);
      if (!response.headersSent)
        send(response, 500, 'text/plain; charset=utf-8', `No he pogut fer aquesta pàgina: ${error.message}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      live.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, chat?.close()]);
    },
  };
}

interface Shown {
  live: LiveContent;
  env: Environment;
  chatAddress: () => Promise<string>;
}

async function answer(
  { live, env, chatAddress }: Shown,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page of elsewhere whose name has been made to lead here (DNS rebinding) says its own.
  const host = hostOf(request);
  if (host === null || !isLoopback(host)) {
    return send(response, 421, 'text/plain; charset=utf-8', 'La vista prèvia només s’obre des d’aquest ordinador.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, 'text/plain; charset=utf-8', 'Aquí només es mira.');
  }
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://preview');
  if (pathname === '/versio') return send(response, 200, 'text/plain; charset=utf-8', live.version);
  if (pathname === '/xat') {
    const address = await chatAddress();
    // Two statements: the chat loads restify, whose `writeHead` returns nothing, on every server of the process.
    response.writeHead(302, { ...headers, Location: address });
    response.end();
    return;
  }
  const type = files[pathname];
  if (type) return send(response, 200, type, readFileSync(join(import.meta.dirname, `browser${pathname}`), 'utf8'));
  const { status, page } = await pageAt(live, env, pathname, query);
  send(response, status, 'text/html; charset=utf-8', layout(live, page));
}

async function pageAt(
  live: LiveContent,
  env: Environment,
  pathname: string,
  query: URLSearchParams,
): Promise<{ status: number; page: PreviewPage }> {
  const [, name = '', id = '', more] = pathname.split('/').map(decoded);
  const section = sections.find(({ path }) => path === `/${name}`);
  const missing = {
    title: 'Això no hi és',
    section: '',
    body: html`<p>En aquesta adreça no hi ha res, o ja no hi és. <a href="/">Torna a l’inici</a>.</p>`,
  };
  if (!section || more !== undefined) return { status: 404, page: missing };
  const form = section.form?.(query);
  const about = { section: section.path, ...(form && { form }) };
  const { good, folder } = live;
  if (!good)
    return {
      status: 200,
      page: {
        ...about,
        title: section.name,
        body: html`<p>Encara no hi ha cap versió dels continguts sense errors.</p>`,
      },
    };
  const page = await section.page({ good, folder, id, query, today: new Date(), env });
  return page ? { status: 200, page: { ...about, ...page } } : { status: 404, page: missing };
}

/** A part of a path; what is badly written is nobody's. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '?';
  }
}

/** The machine that the request was made to, by name; null when it does not say. */
function hostOf({ headers: { host } }: IncomingMessage): string | null {
  const url = `http://${host}`;
  return host && URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : null;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...headers, 'Content-Type': type });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
