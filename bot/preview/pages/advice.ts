import type { Advice } from '../../../knowledge/lint/advice.ts';
import { textOf } from '../../../knowledge/load/text-of.ts';
import { codeFrame } from '../../commands/kb/code-frame.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { adviceOn } from '../advice-on.ts';
import type { PageRequest } from '../section.ts';
import { editLink } from '../written-at.ts';

/** A rule that has much to say would hide the others. */
const mostOfARule = 20;

/** What `kb lint` advises, file by file with `?fitxer=`, and by rules otherwise. */
export async function advicePage({ good, folder, query }: PageRequest) {
  const all = await adviceOn(good);
  const files = [...new Set(all.map(({ file }) => file))].sort();
  const chosen = query.get('fitxer') ?? '';
  const advice = files.includes(chosen) ? all.filter(({ file }) => file === chosen) : all;
  return {
    title: 'Avisos: el que podria estar més ben escrit',
    body: html`<p>${advice.length === 0 ? 'No hi ha cap avís.' : 'Són consells, i no errors: el que hi ha es pot fer servir tal com està. Els errors surten a dalt de tot de cada pàgina.'}</p>
${
  files.length > 1
    ? html`<details id="fitxers"><summary>D’un sol fitxer</summary>
<ul class="menu"><li><a href="/avisos">Tots</a></li>${files.map((file) => html`<li><a href="/avisos?${new URLSearchParams({ fitxer: file }).toString()}">${file.replace(/^content\//, '')} (${String(all.filter((each) => each.file === file).length)})</a></li>`)}</ul></details>`
    : html``
}
${[...Map.groupBy(advice, ({ rule }) => rule)].map(([rule, ofRule]) => ruleSection(folder, rule, ofRule, mostShown(chosen)))}`,
  };
}

function mostShown(chosen: string): number {
  return chosen === '' ? mostOfARule : Number.POSITIVE_INFINITY;
}

function ruleSection(folder: string, rule: string, advice: readonly Advice[], most: number): Html {
  const texts = new Map<string, string | null>();
  const frame = ({ file, line, column }: Advice) => {
    if (!texts.has(file)) texts.set(file, textOf(folder, file));
    const text = texts.get(file);
    return text ? codeFrame(text, line, column) : '';
  };
  const shown = advice.slice(0, most);
  return html`<section aria-labelledby="${rule}"><h2 id="${rule}"><code>${rule}</code> (${String(advice.length)})</h2>
<ul class="avisos">${shown.map(
    (each) => html`<li><p>${each.message} ${editLink(folder, each)}</p>
<pre class="scrolls" tabindex="0" aria-label="${`El tros del fitxer: ${each.file}:${each.line}`}">${frame(each)}</pre></li>`,
  )}</ul>
${advice.length > shown.length ? html`<p>I ${String(advice.length - shown.length)} més: tria un fitxer, o mira-ho amb <code>npm run kb -- lint --all</code>.</p>` : html``}
</section>`;
}
