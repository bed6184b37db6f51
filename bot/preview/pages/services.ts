import type { Service, Statement } from '../../../knowledge/content.ts';
import { coverage, type ServiceCover } from '../../../knowledge/report/coverage.ts';
import { type TopicId, topicIds } from '../../../knowledge/schema/ids.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { inlineMarkdown } from '../markdown.ts';
import type { PageRequest } from '../section.ts';
import { sourceAge } from '../source-age.ts';
import { editLink, placeOf } from '../written-at.ts';
import { ownQuestions, sourcesSection, statement } from './statements.ts';

/** From here down, people ask in more ways than the ones known. */
const fewWays = 8;

/** Every service, with what there is of it and how much is missing. */
export function servicesPage({ good, today }: PageRequest) {
  const { content } = good.library;
  const covers = new Map(coverage(content, today.getFullYear()).services.map((cover) => [cover.id, cover]));
  const rows = [...content.services.values()].sort((a, b) => a.name.localeCompare(b.name, 'ca'));
  return {
    title: 'Serveis',
    body: html`<p>${String(rows.length)} serveis. Obre’n un per llegir-ne tots els temes i veure què hi falta.</p>
<div class="scrolls" tabindex="0" role="region" aria-label="Els serveis"><table class="llista">
<thead><tr><th scope="col">Servei</th><th scope="col">Què és</th><th scope="col">Dades</th><th scope="col">Preguntes</th><th scope="col">Hi falta</th></tr></thead>
<tbody>${rows.map((service) => {
      const { id, name, summary, topics, questions } = service;
      const cover = covers.get(id);
      const missing = cover ? missingOf(service, cover, today).length : 0;
      const facts = topicIds.reduce((sum, topic) => sum + topics[topic].length, 0);
      return html`<tr><th scope="row"><a href="/serveis/${id}">${name}</a></th><td>${summary}</td><td class="num">${String(facts)}</td><td class="num">${String(questions.length)}</td><td class="num">${missing === 0 ? 'res' : html`<a href="/serveis/${id}#falta">${missing === 1 ? '1 cosa' : `${missing} coses`}</a>`}</td></tr>`;
    })}</tbody></table></div>`,
  };
}

/** One service: its topics, its questions, its sources and what is missing. */
export function servicePage({ good, folder, id, today }: PageRequest) {
  const { library } = good;
  const { content } = library;
  const service = content.services.get(id);
  const cover = coverage(content, today.getFullYear()).services.find((each) => each.id === id);
  if (!service || !cover) return null;
  const place = (path: readonly PropertyKey[]) => editLink(folder, placeOf(library, 'services', id, path));
  const missing = missingOf(service, cover, today);
  const { support } = service;
  return {
    title: service.name,
    body: html`<p class="entrada">${inlineMarkdown(service.summary)} · <a href="${service.url}" rel="noreferrer" target="_blank">on és</a> · ${place([])}</p>
<nav class="dins" aria-label="En aquesta pàgina"><ul class="menu">
<li><a href="#falta">Què hi falta</a></li>
${topicIds.map((topic) => html`<li><a href="#${topic}">${topicTitle(content.topics, topic)}</a></li>`)}
<li><a href="#preguntes">Preguntes pròpies</a></li></ul></nav>
<section aria-labelledby="falta"><h2 id="falta">Què hi falta</h2>
${missing.length === 0 ? html`<p>Res: cada tema té dades amb font i prou maneres de preguntar-lo.</p>` : html`<ul>${missing.map((each) => html`<li>${each}</li>`)}</ul>`}</section>
<section aria-labelledby="noms"><h2 id="noms">Com se’n diu</h2>
<p>${service.aliases.join(' · ')} ${place(['aliases'])}</p>
${service.paraphrases.length > 0 ? html`<details id="descripcions"><summary>Com el descriu qui no en diu el nom (${String(service.paraphrases.length)})</summary><p>${service.paraphrases.map((each) => `«${each}»`).join(', ')} ${place(['paraphrases'])}</p></details>` : html``}
<p>A qui es pregunta quan no hi ha resposta: ${support.text} · <a href="${support.url}" rel="noreferrer" target="_blank">${support.url}</a> ${place(['support'])}</p></section>
${topicIds.map((topic) => topicSection(topicTitle(content.topics, topic), topic, service, today, place))}
<section aria-labelledby="preguntes"><h2 id="preguntes">Preguntes pròpies (${String(service.questions.length)})</h2>
${service.questions.length === 0 ? html`<p>Encara no en té cap.</p>` : ownQuestions(service.questions, (at) => ({ today, place: place(['questions', at]) }))}</section>
${sourcesSection(library.files.services.find(({ stem }) => stem === id)?.data.sources ?? {}, today, (key) => place(['sources', key]))}`,
  };
}

function topicTitle(topics: readonly { id: string; label: string }[], id: TopicId): string {
  return (topics.find((topic) => topic.id === id)?.label ?? id).replace(/\?$/, '');
}

function topicSection(
  title: string,
  topic: TopicId,
  service: Service,
  today: Date,
  place: (path: readonly PropertyKey[]) => Html,
): Html {
  const asked = service.asked[topic];
  return html`<section aria-labelledby="${topic}"><h2 id="${topic}">${title}</h2>
${service.topics[topic].map((fact, at) => statement(fact, { today, place: place(['topics', topic, at]) }))}
${asked.length > 0 ? html`<details id="com-${topic}"><summary>Com es demana (${String(asked.length)})</summary><p>${asked.map((each) => `«${each}»`).join(', ')} ${place(['asked', topic])}</p></details>` : html``}</section>`;
}

/** What an editor could write next. */
function missingOf(service: Service, { topics, questions }: ServiceCover, today: Date): string[] {
  const missing: string[] = [];
  const unsourced = topicIds.filter(
    (topic) => topics[topic].facts > 0 && topics[topic].unsourced === topics[topic].facts,
  );
  if (unsourced.length > 0) missing.push(`Cap font pública a: ${unsourced.join(', ')}.`);
  const few = topicIds.filter((topic) => topics[topic].asked < fewWays);
  if (few.length > 0) missing.push(`Menys de ${fewWays} maneres de preguntar-ho («asked») a: ${few.join(', ')}.`);
  if (questions.facts === 0) missing.push('Cap pregunta pròpia.');
  const said: Statement[] = [...Object.values(service.topics).flat(), ...service.questions];
  const sources = new Map(said.flatMap((each) => each.sources).map((source) => [source.url, source]));
  const old = [...sources.values()].filter(({ checked }) => sourceAge(checked, today).isOld).length;
  if (old > 0)
    missing.push(
      `De ${old} de les ${sources.size} fonts no consta que ningú les hagi mirat en l’últim any («checked»).`,
    );
  return missing;
}
