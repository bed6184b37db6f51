import type { Locale } from '../../../locales/sentences.ts';
import type { PageSentences } from '../../../locales/webchat.ts';
import type { BrowserFiles } from '../bundle/browser-files.ts';
import { type Html, html } from './html.ts';

/** What a page is made with. */
export interface PageContext {
  language: Locale;
  t: PageSentences;
  files: BrowserFiles;
  /** Allows the scripts and styles of this one response. */
  nonce: string;
}

export interface PageParts {
  title: string;
  /** What a search engine shows under the title: a sentence or two. */
  description: string;
  styles: 'chat.css' | 'page.css';
  head?: Html[];
  body: Html;
}

/** The frame of every page: language, title, description, style sheet. */
export function page(
  { language, files }: PageContext,
  { title, description, styles, head = [], body }: PageParts,
): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" type="image/png" href="/favicon.ico">
<link rel="stylesheet" href="${files.addressOf(styles)}">
${head}
</head>
${body}
</html>
`;
}
