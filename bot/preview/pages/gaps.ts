import type { GapTarget } from '../../../dialogs/gaps/gap.ts';
import type { GapGroup } from '../../../dialogs/gaps/gather-gaps.ts';
import type { CountedVotes } from '../../../dialogs/gaps/kept-gap.ts';
import type { Library } from '../../../knowledge/load/load-content.ts';
import {
  closedLine,
  cureOf,
  factsOf,
  labelOf,
  leastUseful,
  thumbs,
  titleOf,
  whenOf,
} from '../../commands/kb/gap-lines.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { gatheredGaps, type ShownGaps } from '../gathered-gaps.ts';
import type { PageRequest } from '../section.ts';
import { editLink, placeOfAnswer } from '../written-at.ts';

/** Nobody answers more than these before the page is made again. */
const mostGroups = 100;

/** What a service was asked and could not answer well, with what to paste. */
export async function gapsPage({ good, folder, env }: PageRequest) {
  const title = 'Buits: el que no s’ha respost prou bé';
  const found = await gatheredGaps(good, env).catch((error: Error) => error);
  if (found instanceof Error) {
    return {
      title,
      body: html`<p class="avis">${found.message}</p>
<p>Atura la vista prèvia i torna-la a engegar dient-li on és: <code>DATA_DIR=/var/lib/guia-eadmin npm run kb -- preview</code>.</p>`,
    };
  }
  const { library } = good;
  const place = (target: GapTarget) => editLink(folder, placeOfAnswer(library, target));
  return { title, body: body(library, found, place) };
}

type PlaceLink = (target: GapTarget) => Html;

function body({ content }: Library, { open, closed, votes }: ShownGaps, place: PlaceLink): Html {
  const shown = open.slice(0, mostGroups);
  return html`${
    open.length === 0
      ? html`<p>No hi ha cap buit obert.</p>`
      : html`<p>${open.length === 1 ? 'Una pregunta' : `${open.length} preguntes`}, la més repetida primer; les que s’assemblen van juntes. La que ja es respon se’n va d’aquí quan deses. Els «…» són noms o números que s’han tret.</p>`
  }
<ol class="buits">${shown.map((group) => groupItem(content, group, votes, place))}</ol>
${open.length > shown.length ? html`<p>I ${String(open.length - shown.length)} més: <code>npm run kb -- gaps</code> les diu totes.</p>` : html``}
${
  closed.length === 0
    ? html``
    : html`<details id="tancats"><summary>Ja es responen (${String(closed.length)})</summary>
<ul>${closed.map((each) => html`<li>${closedLine(content, each)} · ${tryLink(each.text)}</li>`)}</ul></details>`
}
<section aria-labelledby="vots"><h2 id="vots">Què se n’ha dit, de cada resposta</h2>
${
  votes.length === 0
    ? html`<p>Ningú no ha dit encara si una resposta li servia.</p>`
    : html`<ul>${leastUseful(votes).map((vote) => html`<li>${thumbs(vote)} · ${labelOf(content, vote)} ${place(vote)}</li>`)}</ul>`
}</section>`;
}

function groupItem(
  content: Library['content'],
  group: GapGroup,
  votes: readonly CountedVotes[],
  place: PlaceLink,
): Html {
  const cure = cureOf(group);
  const { text } = group;
  return html`<li><h2>${titleOf(content, group, votes)}</h2>
<p class="peu">${whenOf(group)}${text === null ? html`` : html` · ${tryLink(text)}`}</p>
<dl class="dades">${factsOf(content, group, votes).map(({ name, said }) => html`<div><dt>${name}</dt><dd>${said.join(' · ')}</dd></div>`)}</dl>
${cure ? html`<p>${cure.say} ${cure.target ? place(cure.target) : html``}</p>` : html``}
${
  cure?.yaml
    ? html`<div class="enganxa"><button type="button" data-copia>Copia</button><pre class="scrolls" tabindex="0" aria-label="${`Per enganxar: ${text ?? ''}`}">${indented(cure.yaml)}</pre></div>`
    : html``
}</li>`;
}

/** As it goes under `questions:`. */
function indented(yaml: string): string {
  return yaml.replace(/^(?=.)/gm, '  ');
}

function tryLink(text: string): Html {
  return html`<a href="/pregunta?${new URLSearchParams({ q: text }).toString()}">Prova-la</a>`;
}
