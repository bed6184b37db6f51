import { coverage } from '../../../knowledge/report/coverage.ts';
import { topicIds } from '../../../knowledge/schema/ids.ts';
import { html } from '../../webchat/pages/html.ts';
import type { PageRequest } from '../section.ts';
import { questionForm } from './question.ts';

/** What there is, and how to begin. */
export function homePage({ good, today }: PageRequest) {
  const { content } = good.library;
  const { services, subjects, emptyCells } = coverage(content, today.getFullYear());
  const all = [...services, ...subjects];
  const facts = services.reduce(
    (sum, { topics }) => sum + topicIds.reduce((total, id) => total + topics[id].facts, 0),
    0,
  );
  const questions = all.reduce((sum, { questions }) => sum + questions.facts, 0);
  const unsourced = services.flatMap(({ id, topics }) =>
    topicIds
      .filter((topic) => topics[topic].facts > 0 && topics[topic].unsourced === topics[topic].facts)
      .map((topic) => ({ id, topic })),
  );
  const count = (number: number, name: string, path: string) =>
    html`<li><a href="${path}"><strong>${number.toLocaleString('ca-ES')}</strong> ${name}</a></li>`;
  return {
    title: 'Els continguts, tal com els veu la gent',
    body: html`<p>Edita els fitxers amb el teu editor i desa: aquesta pàgina es posa al dia sola. Si hi ha un error, es diu a dalt de tot amb el lloc i què s’hi ha de fer, i mentrestant es veu l’última versió bona.</p>
${questionForm(new URLSearchParams())}
<p><a href="/xat" target="_blank">Obre el xat sencer</a>, per provar guies i converses. El primer cop triga uns segons, i no desa res.</p>
<ul class="xifres">${count(services.length, 'serveis', '/serveis')}${count(facts, 'dades dels serveis', '/serveis')}${count(questions, 'preguntes amb resposta', '/materies')}${count(content.dimensions.length, 'àmbits del model', '/model')}${count(content.guides.size, 'guies', '/guies')}</ul>
<section aria-labelledby="falta"><h2 id="falta">Què hi falta</h2>
${
  unsourced.length === 0
    ? html`<p>Cada tema de cada servei té alguna dada amb font.</p>`
    : html`<p>Temes que només diuen que no hi ha cap font pública:</p>
<ul>${unsourced.map(({ id, topic }) => html`<li><a href="/serveis/${id}#${topic}">${content.services.get(id)?.name ?? id} · ${content.topics.find((each) => each.id === topic)?.title ?? topic}</a></li>`)}</ul>`
}
<p>${emptyCells.length === 0 ? 'Totes les caselles del model tenen text.' : html`El model no diu res a <a href="/model">${String(emptyCells.length)} caselles</a>.`}</p></section>`,
  };
}
