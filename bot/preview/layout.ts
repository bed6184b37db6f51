import { formatMistake } from '../../knowledge/load/mistake.ts';
import { textOf } from '../../knowledge/load/text-of.ts';
import { codeFrame } from '../commands/kb/code-frame.ts';
import { type Html, html } from '../webchat/pages/html.ts';
import type { LiveContent } from './live-content.ts';
import type { PageBody } from './section.ts';
import { sections } from './sections.ts';
import { editLink } from './written-at.ts';

export interface PreviewPage extends PageBody {
  /** The path of the section that it is in. */
  section: string;
  form?: Html;
}

/** The frame of every page: where one can go, what is wrong with the content, and the page itself. */
export function layout(live: LiveContent, { title, section, form = html``, body }: PreviewPage): string {
  const current = (path: string): Html => (path === section ? html` aria-current="page"` : html``);
  const { text } = html`<!doctype html>
<html lang="ca">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Vista prèvia</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script type="module" src="/preview.js"></script>
</head>
<body data-version="${live.version}">
<a class="salta" href="#contingut">Ves al contingut</a>
<header>
<p class="nom">Guia eAdmin <span>vista prèvia</span></p>
<nav aria-label="Seccions"><ul class="menu">${sections.map(({ path, name }) => html`<li><a href="${path}"${current(path)}>${name}</a></li>`)}</ul></nav>
</header>
<div id="estat">${mistakesOf(live)}</div>
<main>
<p id="avis" role="status"></p>
<h1>${title}</h1>
${form}
<div id="contingut" tabindex="-1">${body}</div>
</main>
<footer id="peu">${footer(live)}</footer>
</body>
</html>
`;
  return text;
}

/** Nobody reads more mistakes than these before mending the first. */
const mostShown = 20;

function mistakesOf({ mistakes, good, folder }: LiveContent): Html {
  if (mistakes.length === 0) return html``;
  const many = mistakes.length === 1 ? 'Hi ha 1 error' : `Hi ha ${mistakes.length} errors`;
  const shown = good
    ? 'El que veus aquí sota és l’última versió sense errors. Corregeix-los i desa: la pàgina es posarà al dia sola.'
    : 'Fins que no es corregeixin no es pot ensenyar res. Corregeix-los i desa: la pàgina es posarà al dia sola.';
  return html`<section class="errors" aria-labelledby="errors">
<h2 id="errors">${many} als continguts</h2>
<p>${shown}</p>
<ol>${mistakes.slice(0, mostShown).map((mistake) => {
    const text = textOf(folder, mistake.file);
    return html`<li>
<p class="que">${mistake.message}</p>
<p>${editLink(folder, mistake)}<span class="lloc">, columna ${String(mistake.column)}</span></p>
${text === null ? html`` : html`<pre class="scrolls" tabindex="0" aria-label="${`El tros del fitxer: ${formatMistake({ ...mistake, message: '' }).trim()}`}">${codeFrame(text, mistake.line, mistake.column)}</pre>`}
</li>`;
  })}</ol>
${mistakes.length > mostShown ? html`<p>I ${String(mistakes.length - mostShown)} més.</p>` : html``}
</section>`;
}

function footer({ folder, good }: LiveContent): Html {
  const time = good ? good.readAt.toLocaleTimeString('ca-ES', { timeStyle: 'medium' }) : null;
  return html`<p>Continguts de <code>${folder}</code>${time ? html`, llegits a les <time>${time}</time>` : html``}. Només ho veus tu, en aquest ordinador.</p>`;
}
