import { randomBytes } from 'node:crypto';
import type { Response } from 'restify';
import type { Locale } from '../../locales/sentences.ts';
import { pageSentences } from '../../locales/webchat.ts';
import type { BrowserFiles } from './bundle/browser-files.ts';
import { pageHeaders } from './page-headers.ts';
import { type Message, messagePage } from './pages/message-page.ts';
import type { WebChatConfig } from './webchat-config.ts';

/** Answers with a page that says why what was asked for is not there. Nobody keeps it, and search engines do not list it. */
export function sendMessage(
  response: Response,
  { config, files }: { config: WebChatConfig; files: BrowserFiles },
  status: number,
  language: Locale,
  message: Message,
  headers: Record<string, string> = {},
): void {
  const nonce = randomBytes(16).toString('base64url');
  const page = messagePage({ language, t: pageSentences(language), files, nonce }, message);
  response.writeHead(status, {
    ...pageHeaders(config, 'ours', nonce),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    ...headers,
  });
  response.end(page.text);
}
