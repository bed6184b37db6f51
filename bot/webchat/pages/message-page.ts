import { footer } from './home-page.ts';
import { type Html, html } from './html.ts';
import { type PageContext, page } from './page.ts';

/** What there is instead of what was asked for, and the way back. */
export interface Message {
  title: string;
  text: string;
  back: string;
}

/** A page that says one thing. */
export function messagePage(context: PageContext, { title, text, back }: Message): Html {
  const { t, language } = context;
  return page(context, {
    title: `${title} · ${t.name}`,
    description: text,
    styles: 'page.css',
    body: html`<body class="text">
<header><p class="name"><a href="/?lang=${language}">${t.name}</a></p></header>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/?lang=${language}">${back}</a></p>
</main>
${footer(context)}
</body>`,
  });
}
