import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { pageSentences } from '../../locales/webchat.ts';
import type { Config } from '../config.ts';
import { browserFiles } from './bundle/browser-files.ts';
import { preferredLanguage } from './preferred-language.ts';
import { securityText } from './security-text.ts';
import { sendMessage } from './send-message.ts';

const icon = readFileSync(join(import.meta.dirname, '../teams/icons/color.png'));
const oneDay = 'public, max-age=86400';

/** The page and its texts may be found; plans, conversations and the frame of the chat may not. */
const robots = `User-agent: *
Disallow: /plans/
Disallow: /teams/
Disallow: /api/
Disallow: /v3/
Disallow: /chat
`;

/** What browsers, search engines and whoever finds a hole ask of every site, and the page for an address that is none. */
export async function addSiteRoutes(
  server: Server,
  { webChat, publicUrl, securityContact }: Pick<Config, 'webChat' | 'publicUrl' | 'securityContact'>,
  now: () => Date,
): Promise<void> {
  const files = await browserFiles();

  server.get('/favicon.ico', async (_request: Request, response: Response) => {
    send(response, icon, 'image/png');
  });
  server.get('/robots.txt', async (_request: Request, response: Response) => {
    send(response, robots, 'text/plain; charset=utf-8');
  });
  if (securityContact) {
    server.get('/.well-known/security.txt', async (_request: Request, response: Response) => {
      send(response, securityText(securityContact, publicUrl, now()), 'text/plain; charset=utf-8');
    });
  }

  server.on('NotFound', (request: Request, response: Response, _error: Error, callback: () => void) => {
    // A browser gets a page, and that is all; programs, the error that they get everywhere.
    if (response.headersSent || !/\btext\/html\b/.test(request.headers.accept ?? '')) return callback();
    const language = preferredLanguage(request);
    const headers = { Vary: 'Accept, Accept-Language' };
    sendMessage(response, { config: webChat, files }, 404, language, pageSentences(language).missing, headers);
  });
}

function send(response: Response, body: Buffer | string, type: string): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': oneDay,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
