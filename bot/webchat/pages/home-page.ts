import { type Html, html } from './html.ts';
import { type PageContext, page } from './page.ts';

/** The page with the chat, and beside it what it is for. */
export function homePage(context: PageContext): Html {
  const { t, language } = context;
  const ask = (text: string) => `/chat?lang=${language}#${new URLSearchParams({ ask: text })}`;
  return page(context, {
    title: t.name,
    description: t.home.lead,
    styles: 'page.css',
    body: html`<body class="home">
<header><h1>${t.name}</h1><p>${t.home.lead}</p></header>
<main>
<iframe src="/chat?lang=${language}" name="chat" title="${t.chat.title}"></iframe>
<section class="about">
<h2>${t.home.whatTitle}</h2>
<dl>${t.home.what.map(({ title, text }) => html`<div><dt>${title}</dt><dd>${text}</dd></div>`)}</dl>
<h2>${t.home.examplesTitle}</h2>
<ul>${t.home.examples.map((example) => html`<li><a href="${ask(example)}" target="chat">${example}</a></li>`)}</ul>
<p class="limits">${t.home.limits}</p>
</section>
</main>
${footer(context)}
</body>`,
  });
}

/** What the law wants within reach of every page. */
export function footer({ t, language }: PageContext): Html {
  return html`<footer><nav>
<a href="/privacitat?lang=${language}">${t.pages.privacy}</a>
<a href="/accessibilitat?lang=${language}">${t.pages.accessibility}</a>
<a href="/llicencies?lang=${language}">${t.licences.title}</a>
</nav></footer>`;
}
