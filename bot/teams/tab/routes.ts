import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { type Locale, localeNamed, sentences } from '../../../locales/sentences.ts';
import { pageSentences } from '../../../locales/webchat.ts';
import type { Documents } from '../../documents/documents.ts';
import { linksOf } from '../../documents/published-plan.ts';
import type { ClientAddress } from '../../http/client-address.ts';
import type { Limit } from '../../http/limit.ts';
import { browserFiles } from '../../webchat/bundle/browser-files.ts';
import { pageHeaders } from '../../webchat/page-headers.ts';
import type { Html } from '../../webchat/pages/html.ts';
import type { PageContext } from '../../webchat/pages/page.ts';
import { preferredLanguage } from '../../webchat/preferred-language.ts';
import type { WebChatConfig } from '../../webchat/webchat-config.ts';
import { noPlanPage, planPage } from './plan-page.ts';
import { planOfTab, tabPath } from './tab-address.ts';

/** Where Teams, and the other programs of Microsoft 365 that show its tabs, are. */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
];

export interface TabParts {
  documents: Documents;
  webChat: WebChatConfig;
  clients: ClientAddress;
  /** That of the documents. */
  limit: Limit;
}

/** The tab of the plan, or of the list of a town outside the model: whoever has its link may see it there, for as long as its documents last. */
export function addTabRoutes(server: Server, { documents, webChat, clients, limit }: TabParts): void {
  server.get(tabPath, async (request: Request, response: Response) => {
    await limit(clients.of(request));
    const id = planOfTab(request.query);
    const found = id === null ? null : await documents.plan(id);
    const locale: Locale =
      found === null || found.state === 'unknown'
        ? (localeNamed(preferredLanguage(request)) ?? 'ca')
        : found.state === 'gone'
          ? found.locale
          : found.dated.locale;
    const t = sentences(locale);
    const nonce = randomBytes(16).toString('base64url');
    const context: PageContext = { language: locale, t: pageSentences(locale), files: await browserFiles(), nonce };
    const send = (status: number, page: Html) => {
      response.writeHead(status, {
        ...pageHeaders({ ...webChat, allowedOrigins: hosts }, 'allowed', nonce),
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex, nofollow',
      });
      response.end(page.text);
    };
    if (found?.state === 'found' && id !== null) {
      // From the same place as the page, however it was reached.
      send(200, planPage(context, found.dated, linksOf('', id)));
      return;
    }
    const reason = found === null ? 'tab.empty' : `missing.${found.state}`;
    const message = { title: t(`document.${reason}.title`), text: t(`document.${reason}.text`) };
    send(found === null ? 200 : found.state === 'gone' ? 410 : 404, noPlanPage(context, message));
  });
}
