import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { welcomeButtons } from '../../dialogs/reply/welcome-buttons.ts';
import { type Locale, localeNamed, sentences } from '../../locales/sentences.ts';
import { pageLanguages, pageSentences } from '../../locales/webchat.ts';
import { publicAddress } from '../channels/direct-line/public-address.ts';
import type { Config } from '../config.ts';
import { HttpError } from '../http-error.ts';
import type { KnowledgeSource } from '../knowledge-source.ts';
import { browserFiles } from './bundle/browser-files.ts';
import { type Framers, pageHeaders } from './page-headers.ts';
import { chatPage, type Greeting } from './pages/chat-page.ts';
import { homePage } from './pages/home-page.ts';
import type { Html } from './pages/html.ts';
import { licencesPage } from './pages/licences-page.ts';
import type { PageContext } from './pages/page.ts';
import { textPages } from './pages/text-page.ts';
import { sendPacked, sendPage } from './send.ts';

const types: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };
const forever = 'public, max-age=31536000, immutable';
/** A site sees a new `embed.js` within five minutes; the other files change their address when they change. */
const fiveMinutes = 'public, max-age=300';

/** The page with the chat, the frame that sites embed, and what they load. */
export async function addWebChatRoutes(
  server: Server,
  {
    webChat: config,
    publicUrl,
    documentHours,
    gaps,
    sharing,
  }: Pick<Config, 'webChat' | 'publicUrl' | 'documentHours' | 'gaps' | 'sharing'>,
  knowledge: KnowledgeSource,
): Promise<void> {
  const files = await browserFiles();

  const addPage = (path: string, framers: Framers, write: (context: PageContext, address: string) => Html) => {
    server.get(path, async (request: Request, response: Response) => {
      const nonce = randomBytes(16).toString('base64url');
      const language = localeNamed(request.query.lang) ?? 'ca';
      const address = publicAddress(request, publicUrl);
      const page = write({ language, t: pageSentences(language), files, nonce }, address);
      sendPage(request, response, page.text, pageHeaders(config, framers, nonce));
    });
  };
  addPage('/', 'ours', homePage);
  const greeting = (language: Locale): Greeting => {
    const t = sentences(language);
    return { text: t('welcome'), buttons: welcomeButtons(knowledge.current().localised[language], t) };
  };
  addPage('/chat', 'allowed', chatPage(greeting));
  const kept = { documentHours, gapsDays: gaps.days, sharing };
  addPage('/privacitat', 'ours', textPages(config, kept, 'privacitat', pageLanguages));
  addPage('/accessibilitat', 'ours', textPages(config, kept, 'accessibilitat', pageLanguages));
  addPage('/llicencies', 'ours', licencesPage);

  server.get('/embed.js', async (request: Request, response: Response) => {
    sendPacked(request, response, files.embed, {
      'Content-Type': types.js ?? '',
      'Cache-Control': fiveMinutes,
      // Pages that let in only what says so (Cross-Origin-Embedder-Policy) may load it too.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });
  server.get('/assets/:file', async (request: Request, response: Response) => {
    const file = String(request.params.file);
    const packed = files.assets.get(file);
    if (!packed) throw new HttpError(404, 'NotFound', 'Aquesta adreça no existeix.');
    const type = types[file.split('.').at(-1) ?? ''] ?? '';
    sendPacked(request, response, packed, { 'Content-Type': type, 'Cache-Control': forever });
  });
}
