import type { Content } from '../../../knowledge/content.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { bandsInWords } from '../bands-in-words.ts';
import { type Council, standingNames } from '../council.ts';
import { addressOf, councilsPath, type Filters } from '../filters.ts';
import { kindNames, needsOf } from '../needs.ts';
import { changeOf, type Group, groupsBy, type Lack, servicesOf, standingsBy } from '../summary.ts';
import { figures, oneDecimal, placesOf, shortDate } from './words.ts';

const mostLacks = 10;
const placesBeside = 5;
const mostTowns = 10;
const mostChanges = 40;

const byName = new Intl.Collator('ca');

/** What most lack, and where: the question of Monday's meeting. */
export function lacksSection(lacks: readonly Lack[], filters: Filters): Html {
  return html`<section><h2 id="lacks">Amb què: el que més falta</h2>
${lacksTable(lacks.slice(0, mostLacks), filters, 'lacks')}
</section>`;
}

/** Who lacks the most, in short. */
export function neediestSection(councils: readonly Council[]): Html {
  const lacking = councils.filter(({ now }) => now.lacks.length > 0).slice(0, mostTowns);
  if (lacking.length === 0) return html``;
  return html`<section><h2 id="neediest">Qui: a qui més coses falten</h2>
<ol class="neediest">
${lacking.map(
  ({
    town,
    now,
  }) => html`<li><b>${town.name}</b> (${town.comarca}): ${String(now.lacks.length)} de ${String(now.lacks.length + now.has.length)}</li>
`,
)}</ol>
<p><a href="#towns">Tots, i què els falta</a></p>
</section>`;
}

/** What the law asks for and is lacking. */
export function dutiesSection(lacks: readonly Lack[], filters: Filters): Html {
  const legal = lacks
    .filter(({ need, legal }) => need.kind === 'deure' || legal > 0)
    .map((lack) => ({ ...lack, lacking: lack.lacking.filter(({ now }) => now.legal.includes(lack.need.key)) }));
  if (legal.length === 0) return html``;
  return html`<section><h2 id="duties">Deures de la llei que falten</h2>
<p>Els deures es demanen als municipis de menys de 5.000 habitants i als de més de 20.000; als altres, la llei surt a l’àmbit on hi ha el deure.</p>
${lacksTable(legal, filters, 'duties')}
</section>`;
}

function lacksTable(lacks: readonly Lack[], filters: Filters, name: string): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${name}"><table class="lacks">
<thead><tr><th scope="col">Què</th><th scope="col">A quants falta</th><th scope="col">On</th></tr></thead>
<tbody>
${lacks.map(({ need, lacking, of }) => {
  const { named, more } = placesOf(lacking, placesBeside);
  const address = ofNeed(filters, need.key);
  const rest = more && html` <a href="${address}">${more}<span class="hidden">: ${need.short}</span></a>`;
  return html`<tr><th scope="row"><a href="${ofNeed(filters, need.key)}">${need.title}</a> <small>${kindNames[need.kind]}</small></th><td>${bar(lacking.length, of)}<span class="of">${figures.format(lacking.length)} de ${figures.format(of)}</span></td><td>${named}${rest}</td></tr>
`;
})}</tbody>
</table></div>`;
}

function bar(part: number, of: number): Html {
  const width = of === 0 ? 0 : Math.round((100 * part) / of);
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><path class="track" d="M0 0h100v10h-100z"/><path class="part" d="M0 0h${String(width)}v10h-${String(width)}z"/></svg>`;
}

/** By comarca and by band. */
export function groupsSection(content: Content, councils: readonly Council[], filters: Filters): Html {
  const bands = bandsInWords(content);
  const order = [...bands.keys()];
  const byComarca = groupsBy(content, councils, ({ town }) => town.comarca, byName.compare);
  const byBand = groupsBy(
    content,
    councils,
    ({ band }) => band,
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  return html`<div class="pair">
<section><h2 id="bands">Per habitants</h2>
${groupsTable(
  byBand.map((group) => ({ ...group, name: bands.get(group.name) ?? group.name })),
  'Habitants',
  filters,
  'bands',
)}
</section>
<section><h2 id="comarques">Per comarca</h2>
${groupsTable(byComarca, 'Comarca', filters, 'comarques')}
</section>
</div>`;
}

function groupsTable(groups: readonly Group[], title: string, filters: Filters, name: string): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${name}"><table>
<thead><tr><th scope="col">${title}</th><th scope="col" class="n">Ajuntaments</th><th scope="col" class="n">Ho tenen tot</th><th scope="col" class="n">Coses que falten, de mitjana</th><th scope="col">El que més falta</th></tr></thead>
<tbody>
${groups.map(({ name, councils, complete, average, most }) => {
  const lack = most
    ? html`<a href="${ofNeed(filters, most.need.key)}">${most.need.short}</a> (${figures.format(most.lacking.length)} de ${figures.format(most.of)})`
    : 'Res';
  return html`<tr><th scope="row">${name}</th><td class="n">${figures.format(councils.length)}</td><td class="n">${figures.format(complete)}</td><td class="n">${oneDecimal.format(average)}</td><td>${lack}</td></tr>
`;
})}</tbody>
</table></div>`;
}

/** How many councils of the model stand where, by area. */
export function standingsSection(content: Content, councils: readonly Council[]): Html {
  const names = standingNames(content);
  const rows = standingsBy(content, councils).filter(({ of }) => of > 0);
  if (rows.length === 0) return html``;
  return html`<section><h2 id="standings">Per àmbit i nivell</h2>
<p>Els ${figures.format(rows[0]?.of ?? 0)} ajuntaments de què parla el model, de 5.000 a 20.000 habitants.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="standings"><table class="standings">
<thead><tr><th scope="col">Àmbit</th>${names.map(([, name]) => html`<th scope="col" class="n">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(({ title, counts, of }) => {
  const cells = names.map(([id]) => {
    const count = counts.get(id) ?? 0;
    return html`<td class="n">${bar(count, of)}${figures.format(count)}</td>`;
  });
  return html`<tr><th scope="row">${title}</th>${cells}</tr>
`;
})}</tbody>
</table></div>
</section>`;
}

/** What has changed where there is a diagnosis before the last. */
export function changeSection(content: Content, councils: readonly Council[]): Html {
  const needs = needsOf(content);
  const changed = councils.flatMap((council) => {
    const change = changeOf(council);
    return change && council.before ? [{ council, before: council.before, change }] : [];
  });
  if (changed.length === 0) return html``;
  const better = changed.filter(({ change }) => change.solved.length > change.lost.length).length;
  const worse = changed.filter(({ change }) => change.solved.length < change.lost.length).length;
  const titles = (keys: readonly string[]) => keys.map((key) => needs.get(key)?.short ?? key).join(', ') || '—';
  const shown = changed
    .sort(
      (a, b) =>
        b.change.solved.length - a.change.solved.length || byName.compare(a.council.town.name, b.council.town.name),
    )
    .slice(0, mostChanges);
  const rest = changed.length - shown.length;
  return html`<section class="change"><h2 id="change">Què ha canviat des de la diagnosi anterior</h2>
<p>${figures.format(changed.length)} ajuntaments en tenen més d’una: ${figures.format(better)} han millorat, ${figures.format(worse)} han anat enrere i ${figures.format(changed.length - better - worse)} estan igual.${rest > 0 ? ` Se’n mostren ${mostChanges}; els altres són al full d’Excel.` : ''}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="change"><table>
<thead><tr><th scope="col">Ajuntament</th><th scope="col">Abans</th><th scope="col">Ara</th><th scope="col">Han resolt</th><th scope="col">Han perdut</th></tr></thead>
<tbody>
${shown.map(
  ({
    council,
    before,
    change,
  }) => html`<tr><th scope="row">${council.town.name}</th><td>${shortDate(before.date)}</td><td>${shortDate(council.now.date)}</td><td>${titles(change.solved)}</td><td>${titles(change.lost)}</td></tr>
`,
)}</tbody>
</table></div>
</section>`;
}

/** Which services would help how many; who, is in the file. */
export function servicesSection(content: Content, councils: readonly Council[]): Html {
  const services = [...servicesOf(councils)];
  if (services.length === 0) return html``;
  return html`<section><h2 id="services">Serveis que hi ajudarien</h2>
<p>A qui i per a què, al <a href="${councilsPath}/serveis.csv">CSV dels serveis</a>.</p>
<ul class="services">
${services.map(
  ([id, helped]) => html`<li>${content.services.get(id)?.name ?? id}: ${figures.format(helped.length)}</li>
`,
)}</ul>
</section>`;
}

/** The address of the page for one thing that is lacking. */
function ofNeed(filters: Filters, key: string): string {
  return addressOf({ ...filters, need: key });
}
