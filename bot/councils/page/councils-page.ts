import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bandId } from '../../../dialogs/questions/population-answer.ts';
import { withArticle } from '../../../dialogs/reply/with-article.ts';
import type { Content } from '../../../knowledge/content.ts';
import { footer } from '../../webchat/pages/home-page.ts';
import { Html, html } from '../../webchat/pages/html.ts';
import { type PageContext, page } from '../../webchat/pages/page.ts';
import { bandsInWords } from '../bands-in-words.ts';
import type { Council } from '../council.ts';
import { councilsPath, type Filters, isAskedFor } from '../filters.ts';
import { kindNames, needsOf } from '../needs.ts';
import type { Outlines } from '../outlines.ts';
import { isComplete, lacksOf } from '../summary.ts';
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
import { figures, shortDate } from './words.ts';

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
  const shown = councils.filter(({ town, band }) => isAskedFor(filters, town, band));
  const need = filters.need === null ? null : (needsOf(content).get(filters.need) ?? null);
  const lacking = need === null ? shown : shown.filter(({ now }) => now.lacks.includes(need.key));
  const lacks = lacksOf(content, shown);
  const towns = townsSection(content, lacking, filters, shown.length);
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
<main>
${councils.some(({ now }) => now.madeUp) ? html`<p class="made-up"><strong>Dades inventades.</strong> Ningú no les ha donat: són per provar la pàgina.</p>` : ''}
<h1>Quins ajuntaments necessiten ajuda, i amb què</h1>
${
  councils.length === 0
    ? nobodyYet
    : html`<p class="lead">${leadOf(looked, shown)}</p>
${filterForm(content, councils, filters)}
${
  need === null
    ? ''
    : html`<p class="about"><strong>${need.title}</strong> (${kindNames[need.kind]}): falta a ${figures.format(lacking.length)} ${lacking.length === 1 ? 'ajuntament' : 'ajuntaments'}.</p>
${towns}`
}
${
  shown.length === 0
    ? html`<p>Cap ajuntament d’aquests no ho ha compartit.</p>`
    : html`<div class="first">
${need === null ? lacksSection(lacks, filters) : ''}
<div><section><h2 id="map-name">${need === null ? 'El mapa' : `El mapa: ${need.title}`}</h2>
${mapOf(outlines, shown, filters.need)}
</section>
${need === null ? neediestSection(shown) : ''}</div>
</div>
${need === null ? towns : ''}
${dutiesSection(lacks, filters)}
${groupsSection(content, shown, filters)}
${standingsSection(content, shown)}
${changeSection(content, shown)}
${servicesSection(content, shown)}`
}`
}
<section class="notes"><h2 id="notes">D’on surt</h2>
<p>De la diagnosi que ha fet algú de cada ajuntament amb la Guia eAdmin, i que ha dit que es pot veure. No diu qui l’ha feta, i pot deixar de compartir-la quan vulgui: llavors desapareix d’aquí. Ningú no ha comprovat el que hi diu. Si d’un ajuntament n’hi ha més d’una, compta l’última.</p>
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

/** What is said first: how many shared it, of how many there are, and how many lack something. The day and the filters go on paper too. */
function leadOf({ content, filters, owner, today }: Looked, councils: readonly Council[]): Html {
  const provinces = new Set(councils.map(({ town }) => town.province));
  const { province, comarca, band } = filters;
  const inhabitants = band === null ? null : `${bandsInWords(content).get(band)} habitants`;
  const asked = [province, comarca, inhabitants].filter((each) => each !== null);
  const all = content.towns.filter(
    (town) => provinces.has(town.province) && isAskedFor(filters, town, bandId(content.bands, town.population)),
  ).length;
  const complete = councils.filter(isComplete).length;
  const short = councils.filter(({ now }) => now.lacks.length > 0).length;
  const legal = councils.filter(({ now }) => now.legal.length > 0).length;
  const n = (count: number) => html`<strong>${figures.format(count)}</strong>`;
  const where = asked.length > 0 ? asked.join(', ') : [...provinces].sort().join(', ');
  const withOwner = owner ? ` amb ${withArticle('ca', owner)}` : '';
  return html`Han compartit com estan${withOwner} ${n(councils.length)} ajuntaments, de ${figures.format(all)} (${where}). A ${n(short)} els falta alguna cosa obligatòria, i a ${n(legal)}, alguna que demana la llei; ${complete === 0 ? 'cap no ho té tot' : html`${n(complete)} ho tenen tot`}. Vist el ${shortDate(today)}.`;
}
