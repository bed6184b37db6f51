import { type Html, html, jsonForScript } from './html.ts';
import { type PageContext, page } from './page.ts';

/** What the frame shows: the chat, and what everybody is told before they write. */
export function chatPage(context: PageContext): Html {
  const { t, language, nonce, files } = context;
  const settings = { languageTag: t.languageTag, webChat: t.webChat };
  return page(context, {
    title: t.chat.title,
    description: t.home.lead,
    styles: 'chat.css',
    head: [
      html`<script type="application/json" id="settings">${jsonForScript(settings)}</script>
<script type="module" nonce="${nonce}" src="${files.addressOf('chat.js')}"></script>`,
    ],
    body: html`<body>
<header class="heard"><h1>${t.chat.title}</h1></header>
<main id="chat"></main>
<p id="failure" class="notice" role="alert" hidden>${t.chat.failure}</p>
<p id="busy" class="notice" role="alert" hidden>${t.chat.busy}</p>
<p id="longest" class="notice" role="alert" hidden>${t.chat.longest}</p>
<p id="copied" class="notice done" role="status" hidden>${t.chat.copied}</p>
<noscript><p>${t.chat.noScript}</p></noscript>
<footer>${t.chat.notice}
<a href="/privacitat?lang=${language}" target="_blank" rel="noopener">${t.chat.privacy}</a>
<a href="/accessibilitat?lang=${language}" target="_blank" rel="noopener">${t.chat.accessibility}</a>
<button id="print" type="button">${t.chat.print}</button></footer>
</body>`,
  });
}
