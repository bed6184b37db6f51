import { locales, sentences } from '../../../locales/sentences.ts';
import { type Html, html, withWholeNames } from './html.ts';
import { type PageContext, page } from './page.ts';

/** The page with the chat, and beside it what it is for. */
export function homePage(context: PageContext): Html {
  const { t, language } = context;
  const address = (wishes: Record<string, string>) => `/chat?lang=${language}#${new URLSearchParams(wishes)}`;
  const ask = (text: string) => address({ ask: text });
  const opening = (guide: string) => {
    const title = sentences(language)(`invitation.${guide}`);
    return html`<a href="${address({ ask: title, guide })}" target="chat">${title}</a>`;
  };
  return page(context, {
    title: t.name,
    description: t.home.lead,
    styles: 'page.css',
    body: html`<body class="home">
<div class="screen">
<header><div><h1>${t.name}</h1>${languageSwitch(context)}</div><p>${t.home.lead}</p></header>
<main><iframe src="/chat?lang=${language}" name="chat" title="${t.chat.title}"></iframe></main>
</div>
<aside class="about" aria-labelledby="about">
<h2 id="about">${t.home.whatTitle}</h2>
<dl>${t.home.what.map(({ guide, text }) => html`<div><dt>${opening(guide)}</dt><dd>${text}</dd></div>`)}</dl>
<h2>${t.home.examplesTitle}</h2>
<ul>${t.home.examples.map((example) => html`<li><a href="${ask(example)}" target="chat">${withWholeNames(html`${example}`)}</a></li>`)}</ul>
<p class="limits">${t.home.limits}</p>
</aside>
${footer(context)}
</body>`,
  });
}

/** The same page in each language, named in its own. */
function languageSwitch({ t, language }: PageContext): Html {
  const links = locales.map((locale) => {
    const current = locale === language ? html` aria-current="page"` : '';
    return html`<a href="/?lang=${locale}" lang="${locale}" hreflang="${locale}"${current}>${sentences(locale)(`language.names.${locale}`)}</a>`;
  });
  return html`<nav aria-label="${t.home.languages}">${links}</nav>`;
}

/** What the law wants within reach of every page. */
export function footer({ t, language }: PageContext): Html {
  return html`<footer><nav>
<a href="/privacitat?lang=${language}">${t.pages.privacy}</a>
<a href="/accessibilitat?lang=${language}">${t.pages.accessibility}</a>
<a href="/llicencies?lang=${language}">${t.licences.title}</a>
</nav></footer>`;
}
