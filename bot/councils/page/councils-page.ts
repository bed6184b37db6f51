import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bandId } from '../../../dialogs/questions/population-answer.ts';
import { withArticle } from '../../../dialogs/reply/with-article.ts';
import type { Content, Town } from '../../../knowledge/content.ts';
import { footer } from '../../webchat/pages/home-page.ts';
import { Html, html } from '../../webchat/pages/html.ts';
import { type PageContext, page } from '../../webchat/pages/page.ts';
import { asSet, councilAsSet, townAsSet } from '../as-set.ts';
import { bandsInWords } from '../bands-in-words.ts';
import type { Council } from '../council.ts';
import { councilsPath, type Filters, isAskedFor } from '../filters.ts';
import { kindNames, needsOf } from '../needs.ts';
import type { Outlines } from '../outlines.ts';
import { isComplete, isUnfinished, lacksOf } from '../summary.ts';
import { filterForm } from './filter-form.ts';
import { mapOf } from './map.ts';
import {
  changeSection,
  dutiesSection,
  groupsSection,
  lacksSection,
  neediestSection,
  servicesSection,
  standingsSection,
} from './sections.ts';
import { townsSection } from './towns-section.ts';
import { figures, isOld, shortDate } from './words.ts';

const styles = readFileSync(join(import.meta.dirname, 'councils.css'), 'utf8');

/** What the page is made of. */
export interface Looked {
  content: Content;
  /** All of them: the page shows those of its filters. */
  councils: readonly Council[];
  filters: Filters;
  outlines: Outlines;
  /** Who looks at it, when it is known. */
  owner: string | null;
  /** ISO date on which it is looked at. */
  today: string;
}

/** Which councils need help with what: the first screen answers it, and the rest is to prepare the visit. */
export function councilsPage(context: PageContext, looked: Looked): Html {
  const { content, councils, filters, outlines } = looked;
  const shown = councils.filter(({ town, band }) => isAskedFor(filters, town, band)).map(councilAsSet);
  const need = filters.need === null ? null : (needsOf(content).get(filters.need) ?? null);
  const lacking = need === null ? shown : shown.filter(({ now }) => now.lacks.includes(need.key));
  const lacks = lacksOf(content, shown);
  const asked = askedTowns(looked);
  const madeUp = councils.filter(({ now }) => now.madeUp).length;
  const mixed = madeUp > 0 && madeUp < councils.length;
  const towns = townsSection(content, lacking, { filters, of: shown.length, today: looked.today, mixed });
  return page(context, {
    title: `Com estan els ajuntaments · ${context.t.name}`,
    description: 'Quins ajuntaments necessiten ajuda, i amb què.',
    styles: 'page.css',
    head: [
      html`<meta name="robots" content="noindex">
<style nonce="${context.nonce}">${new Html(styles)}</style>`,
    ],
    body: html`<body class="councils">
<header><div><p class="name"><a href="/">${context.t.name}</a></p>${downloads}</div></header>
<main${need === null ? '' : html` class="of-one"`}>
${madeUp === 0 ? '' : madeUpNotice(madeUp, councils.length)}
<h1>Quins ajuntaments necessiten ajuda, i amb què</h1>
${
  councils.length === 0
    ? nobodyYet
    : html`<p class="lead">${leadOf(looked, shown, asked, need !== null)}</p>
${filterForm(content, councils, filters)}
${noticesOf(filters, asked)}
${
  need === null
    ? ''
    : html`<p class="about"><strong>${need.title}</strong> (${kindNames[need.kind]}): ${lackingInWords(lacking.length, shown, need.key)}.</p>
${lacking.length > 0 ? towns : ''}`
}
${
  shown.length === 0
    ? html`<p>Cap ajuntament d’aquests no ha compartit la diagnosi.</p>`
    : html`${need === null ? contents : ''}
<div class="first">
${need === null ? lacksSection(lacks, filters) : ''}
<div><section><h2 id="map-name">${need === null ? 'El mapa' : `El mapa: ${need.title}`}</h2>
${mapOf(outlines, shown, new Set(asked.map(({ code }) => code)), filters.need)}
</section>
${need === null ? neediestSection(shown) : ''}</div>
</div>
${dutiesSection(lacks, shown.length, filters)}
${groupsSection(content, shown, asked, filters)}
${standingsSection(content, shown)}
${changeSection(content, shown)}
${servicesSection(content, shown)}
${need === null ? towns : ''}`
}`
}
<section class="notes"><h2 id="notes">D’on surt</h2>
<p>De la diagnosi que ha fet algú de cada ajuntament amb la Guia eAdmin, i que ha dit que es pot veure. No diu qui l’ha feta, i pot deixar de compartir-la quan vulgui: llavors desapareix d’aquí. Ningú no ha comprovat el que hi diu. Si d’un ajuntament n’hi ha més d’una, compta l’última.</p>
<p>«Obligatori» és el que demana el model: les eines, els àmbits fins a l’obligatori i els deures. «Que demana la llei» és la part que una llei demana per ella mateixa.</p>
<p>Límits dels municipis: © Instituto Geográfico Nacional (<a href="https://creativecommons.org/licenses/by/4.0/deed.ca">CC BY 4.0</a>), del paquet es-atlas, simplificats.</p>
</section>
</main>
${footer(context)}
</body>`,
  });
}

const downloads = html`<nav aria-label="Fitxers">
<a href="${councilsPath}/taula.xlsx">Excel</a>
<a href="${councilsPath}/taula.csv">CSV</a>
<a href="${councilsPath}/serveis.csv">CSV dels serveis</a>
</nav>`;

const nobodyYet = html`<p class="lead">Encara cap ajuntament no ha compartit la diagnosi. Quan algú n’acabi una i digui que sí, sortirà aquí.</p>`;

const contents = html`<nav class="contents" aria-label="En aquesta pàgina">
<a href="#duties">Deures</a>
<a href="#comarques">Comarques</a>
<a href="#standings">Àmbits</a>
<a href="#change">Canvis</a>
<a href="#services">Serveis</a>
<a href="#towns">Ajuntament per ajuntament</a>
</nav>`;

/** All the towns that the filters ask for, of the provinces where somebody shares something. */
function askedTowns({ content, councils, filters }: Looked): Town[] {
  const provinces = new Set(councils.map(({ town }) => town.province));
  const anywhere = filters.province !== null || filters.comarca !== null;
  const isAsked = (town: Town) =>
    (anywhere || provinces.has(town.province)) && isAskedFor(filters, town, bandId(content.bands, town.population));
  return content.towns.filter(isAsked).map(townAsSet);
}

function madeUpNotice(madeUp: number, of: number): Html {
  const which =
    madeUp === of
      ? 'Ningú no les ha donat: són per provar la pàgina.'
      : `Ho són les de ${figures.format(madeUp)} ajuntaments de ${figures.format(of)}, que porten «inventat» a la llista; les altres les ha donat algú.`;
  return html`<p class="made-up"><strong>Dades inventades.</strong> ${which}</p>`;
}

/** What was asked for and cannot be. */
function noticesOf({ province, comarca, ignored }: Filters, asked: readonly Town[]): Html {
  const unknown = ignored.map((name) => `«${name}»`).join(', ');
  return html`${ignored.length > 0 ? html`<p class="notice">El que l’adreça demana a ${unknown} no existeix: es mostra tot.</p>` : ''}${
    asked.length === 0 && province !== null && comarca !== null
      ? html`<p class="notice">A la província de ${province} no hi ha cap municipi d’aquests de la comarca ${asSet(comarca)}: treu un dels filtres.</p>`
      : ''
  }`;
}

/**
 * What is said first: how many shared it, of how many there are, and how many lack something. The day and the filters go on paper too.
 * @param isOfOne whether one thing is looked at, of which more is said beneath
 */
function leadOf(
  { content, filters, owner, today }: Looked,
  councils: readonly Council[],
  asked: readonly Town[],
  isOfOne: boolean,
): Html {
  const { province, comarca, band } = filters;
  const inhabitants = band === null ? null : `${bandsInWords(content).get(band)} habitants`;
  const said = [province, comarca && asSet(comarca), inhabitants].filter((each) => each !== null);
  const n = (count: number) => html`<strong>${figures.format(count)}</strong>`;
  const where = said.length > 0 ? said : [...new Set(asked.map((town) => town.province))].sort();
  const withOwner = owner ? ` amb ${asSet(withArticle('ca', owner))}` : '';
  const shared = councils.length === 1 ? 'ajuntament' : 'ajuntaments';
  const have = councils.length === 1 ? 'ha' : 'han';
  return html`${n(councils.length)} ${shared} de ${figures.format(asked.length)} (${where.join(', ')}) ${have} compartit la diagnosi${withOwner}. ${isOfOne || councils.length === 0 ? '' : doing(councils, today)}Vist el ${shortDate(today)}.`;
}

/** Of one thing, how many lack it, of those who said it; where nobody is asked, that is said instead. */
function lackingInWords(lacking: number, councils: readonly Council[], need: string): string {
  const said = councils.filter(({ now }) => now.has.includes(need) || now.lacks.includes(need)).length;
  if (said > 0)
    return `falta a ${figures.format(lacking)} ${lacking === 1 ? 'ajuntament' : 'ajuntaments'}, de ${figures.format(said)} que han dit si ho tenen`;
  return councils.some(({ now }) => now.unknown.includes(need))
    ? 'cap d’aquests ajuntaments no sap si ho té'
    : 'a aquests ajuntaments no se’ls pregunta';
}

/** How many lack something, have it all, or did not tell; and of whom more has to be known. */
function doing(councils: readonly Council[], today: string): Html {
  const complete = councils.filter(isComplete).length;
  const short = councils.filter(({ now }) => now.lacks.length > 0).length;
  const legal = councils.filter(({ now }) => now.legal.length > 0).length;
  const rest = councils.length - short - complete;
  const unfinished = councils.filter(isUnfinished).length;
  const old = councils.filter(({ now }) => isOld(now.date, today)).length;
  const n = (count: number, one: string, many: string) =>
    html`<strong>${figures.format(count)}</strong> ${count === 1 ? one : many}`;
  return html`A ${n(short, 'li', 'els')} falta alguna cosa obligatòria, i a <strong>${figures.format(legal)}</strong>, alguna que demana la llei; ${complete === 0 ? 'cap no ho té tot' : n(complete, 'ho té tot', 'ho tenen tot')}${rest > 0 ? html`; ${n(rest, 'encara no ho sap prou', 'encara no ho saben prou')}` : ''}. ${unfinished > 0 ? html`<a href="#unfinished">${n(unfinished, 'ha d’acabar la diagnosi', 'han d’acabar la diagnosi')}</a>. ` : ''}${old > 0 ? html`${n(old, 'diagnosi té', 'diagnosis tenen')} més de sis mesos. ` : ''}`;
}
