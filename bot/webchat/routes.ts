import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Server } from 'restify';
import { addAsset } from './asset.ts';

const here = import.meta.dirname;
/** The package names no file of its own but its entry, `lib/index.js`. */
const webChatEntry = createRequire(import.meta.url).resolve('botframework-webchat');
const webChat = join(dirname(webChatEntry), '../dist/webchat.js');

/** Nothing from anywhere else. Web Chat writes its styles in the page, so those may be inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "media-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const pageHeaders = { 'Content-Security-Policy': contentSecurityPolicy, 'Referrer-Policy': 'no-referrer' };
const day = 24 * 3600;

/** The page with the chat, the frame that sites embed, and what they load. */
export function addWebChatRoutes(server: Server): void {
  const html = 'text/html; charset=utf-8';
  const script = 'text/javascript; charset=utf-8';
  const css = 'text/css; charset=utf-8';
  addAsset(server, { path: '/', file: join(here, 'page.html'), type: html, maxAge: 0, headers: pageHeaders });
  addAsset(server, { path: '/chat', file: join(here, 'chat.html'), type: html, maxAge: 0, headers: pageHeaders });
  addAsset(server, { path: '/chat.js', file: join(here, 'chat.js'), type: script, maxAge: 0 });
  addAsset(server, { path: '/keep-connected.js', file: join(here, 'keep-connected.js'), type: script, maxAge: 0 });
  addAsset(server, { path: '/chat.css', file: join(here, 'chat.css'), type: css, maxAge: 0 });
  addAsset(server, { path: '/page.css', file: join(here, 'page.css'), type: css, maxAge: 0 });
  addAsset(server, { path: '/embed.js', file: join(here, 'embed.js'), type: script, maxAge: 300 });
  addAsset(server, { path: '/webchat.js', file: webChat, type: script, maxAge: day });
}
