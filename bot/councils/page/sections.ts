import { bandId } from '../../../dialogs/questions/population-answer.ts';
import type { Content, Town } from '../../../knowledge/content.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { asSet } from '../as-set.ts';
import { bandsInWords } from '../bands-in-words.ts';
import { type Council, standingNames } from '../council.ts';
import { addressOf, councilsPath, type Filters } from '../filters.ts';
import { kindNames, needsOf } from '../needs.ts';
import { placesOf } from '../places-of.ts';
import {
  byShare,
  changeOf,
  changesByNeed,
  fewestOfGroup,
  type Group,
  groupsBy,
  isOfFew,
  isUnfinished,
  type Lack,
  lackingShare,
  servicesOf,
  standingsBy,
} from '../summary.ts';
import { figures, percent, shortDate } from './words.ts';

const mostLacks = 10;
const placesBeside = 3;
const mostTowns = 10;
const mostChanges = 40;
const mostOfChange = 5;

const byName = new Intl.Collator('ca');

/** What most lack, and where: the question of Monday's meeting. */
export function lacksSection(lacks: readonly Lack[], filters: Filters): Html {
  return html`<section><h2 id="lacks">Amb què: el que més falta</h2>
<p>Primer el que falta a més part de qui ho ha dit; al final, el que es demana a pocs.</p>
${lacksTable(lacks.slice(0, mostLacks), filters, 'lacks')}
</section>`;
}

/** Who lacks the most, in short. */
export function neediestSection(councils: readonly Council[]): Html {
  const lacking = councils.filter((each) => each.now.lacks.length > 0 && !isUnfinished(each)).slice(0, mostTowns);
  if (lacking.length === 0) return html``;
  return html`<section><h2 id="neediest">${lacking.length === mostTowns ? 'Els deu que necessiten més ajuda' : 'Qui necessita més ajuda'}</h2>
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

/**
 * What the law asks for and is lacking.
 * @param of how many councils there are
 */
export function dutiesSection(lacks: readonly Lack[], of: number, filters: Filters): Html {
  const legal = lacks
    .filter(({ need, legal }) => need.kind === 'deure' || legal > 0)
    .map((lack) => ({ ...lack, lacking: lack.lacking.filter(({ now }) => now.legal.includes(lack.need.key)) }));
  if (legal.length === 0) return html``;
  return html`<section><h2 id="duties">Deures de la llei que falten</h2>
<p>De 5.000 a 20.000 habitants es miren dins dels àmbits; als altres municipis, un per un.</p>
${lacksTable(byShare(legal, of), filters, 'duties')}
</section>`;
}

/** The bar is the share, as the order is: of those that said it. */
function lacksTable(lacks: readonly Lack[], filters: Filters, name: string): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${name}"><table class="stacked lacks">
<thead><tr><th scope="col">Què</th><th scope="col">A quants falta</th><th scope="col">On</th></tr></thead>
<tbody>
${lacks.map((lack) => {
  const { need, lacking, of } = lack;
  const share = lackingShare(lack);
  const { named, more } = placesOf(lacking, placesBeside);
  const address = ofNeed(filters, need.key);
  const rest = more && html` <a href="${address}">${more}<span class="hidden">: ${need.short}</span></a>`;
  return html`<tr><th scope="row"><a href="${ofNeed(filters, need.key)}">${need.title}</a> <small>${kindNames[need.kind]}</small></th><td>${bar(share, 1)}<span class="of"><b>${percent.format(share)}</b>: ${figures.format(lacking.length)} de ${figures.format(of)}</span></td><td>${named}${rest}</td></tr>
`;
})}</tbody>
</table></div>`;
}

function bar(part: number, of: number): Html {
  const width = of === 0 ? 0 : Math.round((100 * part) / of);
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><path class="track" d="M0 0h100v10h-100z"/><path class="part" d="M0 0h${String(width)}v10h-${String(width)}z"/></svg>`;
}

/** By comarca and by band. */
export function groupsSection(
  content: Content,
  councils: readonly Council[],
  towns: readonly Town[],
  filters: Filters,
): Html {
  const bands = bandsInWords(content);
  const byComarca = groupsBy(content, councils, towns, ({ comarca }) => comarca);
  const byBand = groupsBy(content, councils, towns, ({ population }) => bandId(content.bands, population));
  return html`<div class="pair">
<section><h2 id="comarques">Per comarca</h2>
<p>Primer on més falta, de tot el que n’han dit.</p>
${groupsTables(byComarca, 'Comarca', filters, 'comarques')}
</section>
<section><h2 id="bands">Per habitants</h2>
${groupsTables(
  byBand.map((group) => ({ ...group, name: bands.get(group.name) ?? group.name })),
  'Habitants',
  filters,
  'bands',
)}
</section>
</div>`;
}

/** Those of too few councils come apart: their share says little. */
function groupsTables(groups: readonly Group[], title: string, filters: Filters, name: string): Html {
  const [enough, few] = [groups.filter((each) => !isOfFew(each)), groups.filter(isOfFew)];
  const apart = html`<h3 id="${name}-few">Amb menys de ${String(fewestOfGroup)} ajuntaments que n’hagin dit prou</h3>
${groupsTable(few, title, filters, `${name}-few`)}`;
  return html`${enough.length > 0 ? groupsTable(enough, title, filters, name) : ''}${few.length > 0 ? apart : ''}`;
}

function groupsTable(groups: readonly Group[], title: string, filters: Filters, name: string): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${name}"><table class="stacked">
<thead><tr><th scope="col">${title}</th><th scope="col" class="n">L’han compartida</th><th scope="col" class="n">Hi falta</th><th scope="col">El que més falta</th></tr></thead>
<tbody>
${groups.map(({ name, councils, towns, share, most }) => {
  const lack = most
    ? html`<a href="${ofNeed(filters, most.need.key)}">${most.need.short}</a> (${figures.format(most.lacking.length)} de ${figures.format(most.of)})`
    : 'Res';
  return html`<tr><th scope="row">${name}</th><td class="n"><span class="unit">L’han compartida </span>${figures.format(councils.length)} de ${figures.format(towns)}</td><td class="n">${share === null ? '—' : html`${bar(share, 1)}<span class="unit">Hi falta el </span>${percent.format(share)}`}</td><td><span class="unit">El que més falta: </span>${lack}</td></tr>
`;
})}</tbody>
</table></div>`;
}

/** How many councils of the model stand where, by area. */
export function standingsSection(content: Content, councils: readonly Council[]): Html {
  const names = standingNames(content, 'many');
  const rows = standingsBy(content, councils).filter(({ of }) => of > 0);
  if (rows.length === 0) return html``;
  return html`<section><h2 id="standings">Per àmbit i nivell</h2>
<p>Només els de 5.000 a 20.000 habitants, que són els que tenen nivells: ${figures.format(rows[0]?.of ?? 0)}.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="standings"><table class="stacked standings">
<thead><tr><th scope="col">Àmbit</th>${names.map(([, name]) => html`<th scope="col" class="n">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(({ title, counts, of }) => {
  const cells = names.map(([id, name]) => {
    const count = counts.get(id) ?? 0;
    return html`<td class="n">${bar(count, of)}${figures.format(count)}<span class="unit"> ${name}</span></td>`;
  });
  return html`<tr><th scope="row">${asSet(title)}</th>${cells}</tr>
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
  // Whoever lost the most first: they are those to speak with.
  const shown = changed
    .sort(
      (a, b) =>
        b.change.lost.length - a.change.lost.length ||
        b.change.solved.length - a.change.solved.length ||
        byName.compare(a.council.town.name, b.council.town.name),
    )
    .slice(0, mostChanges);
  const rest = changed.length - shown.length;
  const most = (title: string, which: 'lost' | 'solved') => {
    const counts = changesByNeed(
      changed.map(({ change }) => change),
      which,
    ).slice(0, mostOfChange);
    const named = counts.map(([key, count]) => `${needs.get(key)?.short ?? key} (${figures.format(count)})`);
    return named.length > 0 ? html`<br>${title}: ${named.join(', ')}.` : '';
  };
  return html`<section class="change"><h2 id="change">Què ha canviat des de la diagnosi anterior</h2>
<p>Ajuntaments que en tenen més d’una: ${figures.format(changed.length)}. Han millorat, ${figures.format(better)}; han anat enrere, ${figures.format(worse)}; estan igual, ${figures.format(changed.length - better - worse)}.${most('El que més s’ha perdut', 'lost')}${most('El que més s’ha resolt', 'solved')}${rest > 0 ? html`<br>Primer, qui ha perdut més coses. Se’n mostren ${String(mostChanges)}; els altres són al full d’Excel.` : ''}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="change"><table class="stacked">
<thead><tr><th scope="col">Ajuntament</th><th scope="col">Abans</th><th scope="col">Ara</th><th scope="col">Ha perdut</th><th scope="col">Ha resolt</th></tr></thead>
<tbody>
${shown.map(
  ({
    council,
    before,
    change,
  }) => html`<tr><th scope="row">${council.town.name}</th><td><span class="unit">Del </span>${shortDate(before.date)}</td><td><span class="unit">al </span>${shortDate(council.now.date)}</td><td><span class="unit">Ha perdut: </span>${titles(change.lost)}</td><td><span class="unit">Ha resolt: </span>${titles(change.solved)}</td></tr>
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
<p>Per a les eines, els àmbits i els deures que un servei dona fets. A qui i per a què, al <a href="${councilsPath}/serveis.csv">CSV dels serveis</a>.</p>
<ul class="services">
${services.map(
  ([id, helped]) => html`<li>${nameOf(content, id)}: ${figures.format(helped.length)}</li>
`,
)}</ul>
</section>`;
}

/** The name of a service, with the province when it is of one alone. */
function nameOf({ services }: Content, id: string): string {
  const { name = id, province } = services.get(id) ?? {};
  return asSet(province ? `${name} (${province})` : name);
}

/** The address of the page for one thing that is lacking. */
function ofNeed(filters: Filters, key: string): string {
  return addressOf({ ...filters, need: key });
}
