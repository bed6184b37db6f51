import type { Notice } from '../bundle/notices.ts';
import { footer } from './home-page.ts';
import { type Html, html } from './html.ts';
import { type PageContext, page } from './page.ts';

/** What the bundle for browsers contains, with the notices that the licences ask for. */
export function licencesPage(context: PageContext): Html {
  const { t, language, files } = context;
  return page(context, {
    title: `${t.licences.title} · ${t.name}`,
    description: t.licences.ours,
    styles: 'page.css',
    body: html`<body class="text">
<header><p class="name"><a href="/?lang=${language}">${t.name}</a></p></header>
<main>
<h1>${t.licences.title}</h1>
<p>${t.licences.ours}</p>
<p>${t.licences.bundled}</p>
${byText(files.notices).map((notices) => section(context, notices))}
</main>
${footer(context)}
</body>`,
  });
}

/** Packages that come with the same notice, together: many are of the same people. */
function byText(notices: readonly Notice[]): Notice[][] {
  const key = ({ licence, author, text }: Notice) => (text === '' ? JSON.stringify([licence, author]) : text);
  return [...Map.groupBy(notices, key).values()];
}

function section({ t }: PageContext, notices: readonly Notice[]): Html {
  const names = notices.map(({ name, version }) => `${name} ${version}`).join(', ');
  const licences = [...new Set(notices.map(({ licence }) => licence || t.licences.unsaid))].join(', ');
  const { author = '', text = '' } = notices[0] ?? {};
  const notice =
    text === ''
      ? html`<p>${t.licences.withoutFile} ${licences}.${author && ` ${t.licences.author} ${author}.`}</p>`
      : html`<p>${licences}</p>
<pre lang="en">${text}</pre>`;
  return html`<section>
<h2>${names}</h2>
${notice}
</section>
`;
}
