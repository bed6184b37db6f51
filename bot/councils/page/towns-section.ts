import type { Content } from '../../../knowledge/content.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import type { Council } from '../council.ts';
import type { Filters } from '../filters.ts';
import { needsOf } from '../needs.ts';
import { changeOf } from '../summary.ts';
import { figures, shortDate } from './words.ts';

/** So few are named, though they are all. */
const fewest = 4;

/** Every council with what it lacks, whoever lacks the most first. */
export function townsSection(content: Content, councils: readonly Council[], filters: Filters, of: number): Html {
  return html`<section class="towns"><h2 id="towns">Ajuntament per ajuntament${filters.need === null ? '' : `: ${figures.format(councils.length)} de ${figures.format(of)}`}</h2>
<p>Primer a qui més coses falten. «Llei» és el que la llei demana per ella mateixa; «≈», que és aproximat, perquè es va respondre amb la diagnosi ràpida.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="towns"><table>
<thead><tr><th scope="col">Ajuntament</th><th scope="col">Comarca</th><th scope="col" class="n">Habitants</th><th scope="col" class="n">Li falten</th><th scope="col">Què li falta</th><th scope="col">Diagnosi</th></tr></thead>
<tbody>
${councils.map((council) => rowOf(content, council))}</tbody>
</table></div>
</section>`;
}

function rowOf(content: Content, council: Council): Html {
  const { town, now, before } = council;
  const change = changeOf(council);
  const of = now.lacks.length + now.has.length;
  const unknown = now.unknown.length > 0 ? ` No ho saben de ${now.unknown.length}.` : '';
  const since =
    before && change
      ? html`<br><small>${shortDate(before.date)}: ${changeInWords(change.solved.length, change.lost.length)}</small>`
      : '';
  return html`<tr><th scope="row">${town.name}</th><td>${town.comarca}</td><td class="n">${figures.format(town.population)}</td><td class="n">${now.approximate ? '≈ ' : ''}${String(now.lacks.length)} de ${String(of)}</td><td>${lackingInWords(content, now)}${unknown}</td><td>${shortDate(now.date)}${since}</td></tr>
`;
}

/** What is lacking by its kind, what the law asks for first; of a kind that is nearly all lacking, what is not. */
function lackingInWords(content: Content, { lacks, has, legal, standings }: Council['now']): Html[] | string {
  if (lacks.length === 0) return 'Res.';
  const needs = needsOf(content);
  const isLegal = (key: string) => key.startsWith('deure:') || legal.includes(key);
  const names = (keys: readonly string[]) => keys.map((key) => needs.get(key)?.short ?? key).join(', ');
  const kinds: readonly (readonly [string, string, (key: string) => boolean])[] = [
    ['Llei', 'tot', isLegal],
    ['Eines', 'totes', (key) => key.startsWith('eina:')],
    ['Àmbits', 'tots', (key) => key.startsWith('ambit:') && !isLegal(key)],
  ];
  return kinds.flatMap(([title, all, isOfKind]) => {
    const [lacking, having] = [lacks.filter(isOfKind), has.filter(isOfKind)];
    if (lacking.length === 0) return [];
    const text =
      having.length >= lacking.length || lacking.length < fewest || (isLegal === isOfKind && standings.size > 0)
        ? names(lacking)
        : having.length === 0
          ? all
          : `${all} menys ${names(having)}`;
    return [html`<b>${title}</b> (${String(lacking.length)}): ${text}. `];
  });
}

function changeInWords(solved: number, lost: number): string {
  if (solved === 0 && lost === 0) return 'igual';
  return [...(solved > 0 ? [`${solved} més en regla`] : []), ...(lost > 0 ? [`${lost} menys`] : [])].join(', ');
}
