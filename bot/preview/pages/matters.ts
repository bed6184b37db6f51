import { html } from '../../webchat/pages/html.ts';
import type { PageRequest } from '../section.ts';
import { editLink, placeOf } from '../written-at.ts';
import { ownQuestions, sourcesSection } from './statements.ts';

/** What any council asks, whatever the service. */
export function mattersPage({ good }: PageRequest) {
  const matters = [...good.library.content.matters.values()];
  return {
    title: 'Matèries',
    body: html`<p>El que pregunta qualsevol ajuntament, sigui quin sigui el servei.</p>
<ul class="fitxes">${matters.map(({ id, title, summary, questions }) => html`<li><a href="/materies/${id}">${title}</a><p>${summary}</p><p class="peu">${String(questions.length)} preguntes</p></li>`)}</ul>`,
  };
}

export function matterPage({ good, folder, id, today }: PageRequest) {
  const { library } = good;
  const matter = library.content.matters.get(id);
  if (!matter) return null;
  const place = (path: readonly PropertyKey[]) => editLink(folder, placeOf(library, 'matters', id, path));
  return {
    title: matter.title,
    body: html`<p class="entrada">${matter.summary} · ${place([])}</p>
<section aria-labelledby="preguntes"><h2 id="preguntes">Preguntes (${String(matter.questions.length)})</h2>
${ownQuestions(matter.questions, (at) => ({ today, place: place(['questions', at]) }))}</section>
${sourcesSection(library.files.matters.find(({ stem }) => stem === id)?.data.sources ?? {}, today, (key) => place(['sources', key]))}`,
  };
}
