import type { Band, Content, Dimension, Level } from '../../../knowledge/content.ts';
import type { LevelId } from '../../../knowledge/schema/ids.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { inlineMarkdown } from '../markdown.ts';
import type { PageRequest } from '../section.ts';
import { editLink, placeOf } from '../written-at.ts';
import { ownQuestions, sourcesSection, statement } from './statements.ts';

/** The whole model at a glance, or what it says to the towns of one band. */
export function modelPage({ good, query }: PageRequest) {
  const { content } = good.library;
  const band = content.bands.find(({ id }) => id === query.get('franja'));
  const choice = (id: string | null, name: string) => {
    const isChosen = (band?.id ?? null) === id;
    return html`<li><a href="/model${id ? `?franja=${id}` : ''}"${isChosen ? html` aria-current="true"` : html``}>${name}</a></li>`;
  };
  return {
    title: 'Model tecnològic',
    body: html`<p>Què demana el model, segons quants habitants té el municipi i quin nivell es vol. El número és el graó que demana; un guió, que no en diu res.</p>
<nav class="dins" aria-label="Franges"><ul class="menu">${choice(null, 'Totes les franges')}${content.bands.map(({ id }) => choice(id, bandName(id)))}</ul></nav>
${band ? ofBand(content, band) : overview(content)}`,
  };
}

const bandName = (id: string) =>
  id
    .split('-')
    .map((figure) => Number(figure).toLocaleString('ca-ES'))
    .join(' a ');

function overview({ bands, levels, dimensions }: Content): Html {
  const row = (dimension: Dimension) =>
    html`<tr><th scope="row"><a href="/model/${dimension.id}">${dimension.title}</a></th>${bands.flatMap((band) =>
      levels.map((level) => overviewCell(dimension, band.id, level)),
    )}</tr>`;
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="Franges, nivells i àmbits"><table class="matriu">
<colgroup><col></colgroup>${bands.map(() => html`<colgroup span="${String(levels.length)}"></colgroup>`)}
<thead><tr><th scope="col" rowspan="2">Àmbit</th>${bands.map(({ id }) => html`<th scope="colgroup" id="f-${id}" colspan="${String(levels.length)}">${bandName(id)}</th>`)}</tr>
<tr>${bands.flatMap(({ id }) => levels.map(({ title }) => html`<th scope="col" headers="f-${id}">${title}</th>`))}</tr></thead>
<tbody>${dimensions.map(row)}</tbody></table></div>`;
}

/** Which step a cell asks for, or that it says something and asks for none. */
function overviewCell({ id, advice, levels, steps }: Dimension, band: string, level: Level): Html {
  const cell = advice[band]?.[level.id];
  if (!cell) return html`<td><span aria-hidden="true">—</span><span class="sr">no en diu res</span></td>`;
  const step = steps.findIndex((each) => each.id === levels[band]?.[level.id]) + 1;
  return html`<td><a href="/model/${id}#${cellId(band, level.id)}" title="${cell.text}">${step > 0 ? html`<span class="sr">graó </span>${String(step)}` : html`<span aria-hidden="true">·</span><span class="sr">en parla</span>`}</a></td>`;
}

function ofBand({ levels, dimensions }: Content, band: Band): Html {
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="El model per a ${bandName(band.id)} habitants"><table class="text">
<caption>De ${bandName(band.id)} habitants</caption>
<thead><tr><td></td>${levels.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${dimensions.map(
    ({ id, title, advice }) =>
      html`<tr><th scope="row"><a href="/model/${id}">${title}</a></th>${levels.map((level) => {
        const cell = advice[band.id]?.[level.id];
        return html`<td>${cell ? inlineMarkdown(cell.text) : '—'}</td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
}

const cellId = (band: string, level: LevelId) => `c-${band}-${level}`;

/** One dimension: its cells, its steps and what is asked of it. */
export function dimensionPage({ good, folder, id, today }: PageRequest) {
  const { library } = good;
  const { content } = library;
  const dimension = content.dimensions.find((each) => each.id === id);
  if (!dimension) return null;
  const place = (path: readonly PropertyKey[]) => editLink(folder, placeOf(library, 'dimensions', id, path));
  return {
    title: dimension.title,
    body: html`<p class="entrada">${dimension.meaning} · ${place([])}</p>
<section aria-labelledby="model"><h2 id="model">El que diu el model</h2>${cells(content, dimension, place)}</section>
<section aria-labelledby="graons"><h2 id="graons">Els graons</h2>
<p>A la diagnosi es pregunta: «${dimension.question}»</p>
<ol class="graons">${dimension.steps.map(
      (step, at) => html`<li><h3>${step.label}</h3><p>${step.text} ${place(['steps', at])}</p>
<p class="maneres">Es coneix per: ${step.signs.join(' · ')}</p>
${
  step.reach
    ? html`<details id="grao-${step.id}"><summary>Com s’hi arriba: ${step.reach.effort}, ${step.reach.who.join(', ')}</summary>
${step.reach.actions.map((action, nth) => statement(action, { today, place: place(['steps', at, 'reach', 'actions', nth]) }))}</details>`
    : html``
}</li>`,
    )}</ol></section>
${
  dimension.notices.length > 0
    ? html`<section aria-labelledby="avisos"><h2 id="avisos">On una llei demana més que el model</h2>
${dimension.notices.map((notice, at) => statement({ ...notice, unsourced: false }, { today, place: place(['notices', at]) }))}</section>`
    : html``
}
<section aria-labelledby="preguntes"><h2 id="preguntes">Preguntes (${String(dimension.questions.length)})</h2>
${ownQuestions(dimension.questions, (at) => ({ today, place: place(['questions', at]) }))}</section>
${sourcesSection(library.files.dimensions.find(({ stem }) => stem === id)?.data.sources ?? {}, today, (key) => place(['sources', key]))}`,
  };
}

function cells(
  { bands, levels, services }: Content,
  { advice, levels: asked, steps }: Dimension,
  place: (path: readonly PropertyKey[]) => Html,
): Html {
  const stepName = (id: string | null | undefined) => steps.find((step) => step.id === id)?.label;
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="El que diu el model, per franges i nivells"><table class="text">
<thead><tr><td></td>${levels.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${bands.map(
    (band) =>
      html`<tr><th scope="row">${bandName(band.id)}</th>${levels.map((level) => {
        const cell = advice[band.id]?.[level.id];
        const step = stepName(asked[band.id]?.[level.id]);
        const named = (cell?.services ?? []).map(
          (id) => html`<a href="/serveis/${id}">${services.get(id)?.name ?? id}</a> `,
        );
        return html`<td id="${cellId(band.id, level.id)}">${cell ? html`${inlineMarkdown(cell.text)}<p class="peu">${step ? html`Graó: ${step}. ` : html``}${named}${place(['advice', band.id, level.id])}</p>` : html`— ${place(['advice', band.id, level.id])}`}</td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
}
