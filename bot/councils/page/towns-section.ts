import type { Content } from '../../../knowledge/content.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import type { Council } from '../council.ts';
import type { Filters } from '../filters.ts';
import { needsOf } from '../needs.ts';
import { changeOf, isUnfinished } from '../summary.ts';
import { figures, isOld, shortDate } from './words.ts';

/** When so many of a kind are lacking and none is in place, they are not named. */
const fewest = 4;
/** Rows in sight; the others are unfolded. */
const inSight = 30;
/** A list of more towns is printed short: what each lacks is counted, and not named. */
const mostPrintedWhole = 60;

/** How the list is looked at. */
export interface Listing {
  filters: Filters;
  /** How many councils were looked at to list these. */
  of: number;
  /** ISO date on which it is looked at. */
  today: string;
  /** Whether some are made up and some are not: each of those that are says so. */
  mixed: boolean;
}

/** Every council with what it lacks, whoever lacks the most first; those that have to end the diagnosis apart. */
export function townsSection(content: Content, councils: readonly Council[], listing: Listing): Html {
  const { filters, of } = listing;
  const finished = councils.filter((council) => !isUnfinished(council));
  const unfinished = councils.filter(isUnfinished);
  const isShort = councils.length > mostPrintedWhole;
  return html`<section class="towns${isShort ? ' short' : ''}"><h2 id="towns">Ajuntament per ajuntament${filters.need === null ? '' : `: ${figures.format(councils.length)} de ${figures.format(of)}`}</h2>
<p>Primer a qui més coses falten. «Llei» és el que la llei demana per ella mateixa; «≈», que és aproximat, perquè es va respondre amb la diagnosi ràpida.${isShort ? html`<span class="on-paper"> Què li falta a cadascun, al full d’Excel.</span>` : ''}</p>
${folded(content, finished, listing, 'towns')}
${
  unfinished.length === 0
    ? ''
    : html`<h3 id="unfinished">Cal acabar la diagnosi</h3>
<p>N’han dit tan poc que encara no se sap com estan.</p>
${folded(content, unfinished, listing, 'unfinished')}`
}
</section>`;
}

function folded(content: Content, councils: readonly Council[], listing: Listing, name: string): Html {
  const rest = councils.slice(inSight);
  return html`${tableOf(content, councils.slice(0, inSight), listing, name)}${
    rest.length === 0
      ? ''
      : html`
<details><summary id="${name}-rest">${rest.length === 1 ? 'L’altre' : `Els altres ${figures.format(rest.length)}`}</summary>
${tableOf(content, rest, listing, `${name}-rest`)}
</details>`
  }`;
}

function tableOf(content: Content, councils: readonly Council[], listing: Listing, name: string): Html {
  if (councils.length === 0) return html``;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${name}"><table class="stacked">
<thead><tr><th scope="col">Ajuntament</th><th scope="col">Comarca</th><th scope="col" class="n">Habitants</th><th scope="col" class="n">Li falten</th><th scope="col">Què li falta</th><th scope="col">Diagnosi</th></tr></thead>
<tbody>
${councils.map((council) => rowOf(content, council, listing))}</tbody>
</table></div>`;
}

function rowOf(content: Content, council: Council, { today, mixed }: Listing): Html {
  const { town, now, before } = council;
  const change = changeOf(council);
  const of = now.lacks.length + now.has.length;
  const unknown = now.unknown.length > 0 ? ` No ho sap de ${now.unknown.length}.` : '';
  const old = isOld(now.date, today) ? html`<br><small>fa més de sis mesos</small>` : '';
  const since =
    before && change
      ? html`<br><small>Des del ${shortDate(before.date)}: ${changeInWords(change.solved.length, change.lost.length)}</small>`
      : '';
  return html`<tr><th scope="row">${town.name}${mixed && now.madeUp ? html` <small>inventat</small>` : ''}</th><td>${town.comarca}</td><td class="n">${figures.format(town.population)}<span class="unit"> habitants</span></td><td class="n"><span class="unit">Li falten </span>${now.approximate ? '≈ ' : ''}${String(now.lacks.length)} de ${String(of)}</td><td>${lackingInWords(content, now)}${unknown}</td><td>${shortDate(now.date)}${old}${since}</td></tr>
`;
}

/** What is lacking by its kind, what the law asks for first. */
function lackingInWords(content: Content, { lacks, has, legal }: Council['now']): Html[] | string {
  if (lacks.length === 0) return 'Res del que ha dit.';
  const needs = needsOf(content);
  const isLegal = (key: string) => key.startsWith('deure:') || legal.includes(key);
  const kinds: readonly (readonly [string, string, (key: string) => boolean])[] = [
    ['Llei', 'tot', (key) => isLegal(key)],
    ['Eines', 'totes', (key) => key.startsWith('eina:')],
    ['Àmbits', 'tots', (key) => key.startsWith('ambit:') && !isLegal(key)],
  ];
  return kinds.flatMap(([title, all, isOfKind]) => {
    const lacking = lacks.filter(isOfKind);
    if (lacking.length === 0) return [];
    // What the law asks for in the areas is never all that it does.
    const isAll = lacking.length >= fewest && !has.some(isOfKind) && !lacking.some((key) => key.startsWith('ambit:'));
    const text = isAll ? all : lacking.map((key) => needs.get(key)?.short ?? key).join(', ');
    return [html`<b>${title}</b> (${String(lacking.length)})<span class="names">: ${text}.</span> `];
  });
}

function changeInWords(solved: number, lost: number): string {
  if (solved === 0 && lost === 0) return 'igual';
  const said = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  return [...said(solved, 'resolta', 'resoltes'), ...said(lost, 'perduda', 'perdudes')].join(', ');
}
