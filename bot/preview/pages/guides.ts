import { type Drawing, type DrawnNode, drawGuide } from '../../../dialogs/engine/draw-guide.ts';
import { drawingToDot } from '../../../dialogs/engine/drawing-to-dot.ts';
import type { GuideOutcome, GuideQuestion } from '../../../knowledge/schema/guide.ts';
import { Html, html } from '../../webchat/pages/html.ts';
import type { PageRequest } from '../section.ts';
import { editLink, placeOf } from '../written-at.ts';

export function guidesPage({ good }: PageRequest) {
  const guides = [...good.library.content.guides.values()];
  return {
    title: 'Guies',
    body: html`<p>Les converses que porten d’una pregunta a l’altra fins a un resultat.</p>
<ul class="fitxes">${guides.map(({ id, title, summary, questions, outcomes }) => html`<li><a href="/guies/${id}">${title}</a><p>${summary}</p><p class="peu">${String(questions.length)} preguntes o llistes · ${String(outcomes.length)} resultats</p></li>`)}</ul>`,
  };
}

/** A guide: its tree, its questions from top to bottom, and its outcomes. */
export async function guidePage({ good, folder, id }: PageRequest) {
  const { library } = good;
  const guide = library.content.guides.get(id);
  if (!guide) return null;
  const place = (path: readonly PropertyKey[]) => editLink(folder, placeOf(library, 'guides', id, path));
  const { nodes, ...drawn } = drawGuide(library.content, guide);
  // Its title is over it already.
  const drawing = { ...drawn, title: '', nodes: nodes.map(inCatalan) };
  return {
    title: guide.title,
    body: html`<p class="entrada">${guide.summary} · ${place([])}</p>
<p>Es demana amb: ${guide.phrases
      .slice(0, 6)
      .map((each) => `«${each}»`)
      .join(
        ', ',
      )}${guide.phrases.length > 6 ? ` i ${guide.phrases.length - 6} més` : ''}. <a href="/pregunta?${new URLSearchParams({ q: guide.phrases[0] ?? guide.title }).toString()}">Prova-ho</a></p>
<section aria-labelledby="arbre"><h2 id="arbre">L’arbre</h2>
<div class="scrolls drawing" tabindex="0" role="region" aria-label="L’arbre de la guia">${await picture(drawing)}</div>
<details id="camins"><summary>L’arbre en paraules</summary>${inWords(drawing)}</details></section>
<section aria-labelledby="passos"><h2 id="passos">Les preguntes</h2>
<ol class="graons">${guide.questions.map((question, at) => html`<li>${asked(question)} ${place(['questions', at])}${conditions(question)}</li>`)}</ol></section>
<section aria-labelledby="resultats"><h2 id="resultats">Els resultats</h2>
<p>Es dona el primer que es compleix.</p>
<ol class="graons">${guide.outcomes.map((outcome, at) => html`<li><h3>${outcome.id}</h3>${outcome.text ? html`<p>${outcome.text}</p>` : html`<p>${shows[outcome.show]}</p>`}${outcome.caution ? html`<p><strong>Compte:</strong> ${outcome.caution}</p>` : html``} ${place(['outcomes', at])}${conditions(outcome)}</li>`)}</ol></section>`,
  };
}

const shows: Readonly<Record<GuideOutcome['show'], string>> = {
  plan: 'El pla.',
  outside: 'La llista dels municipis que el model no preveu.',
  advice: 'Un consell.',
  checklist: 'La llista de comprovació.',
};

type Each = Extract<GuideQuestion, { each: string }>['each'];
const listNames: Readonly<Record<Each, string>> = {
  dimensions: 'àmbits',
  groups: 'grups d’àmbits',
  requirements: 'requisits',
};
const lists: Readonly<Record<Each, string>> = {
  dimensions: 'Una pregunta per a cada àmbit del model',
  groups: 'Una pregunta per a cada grup d’àmbits',
  requirements: 'Una pregunta per a cada requisit del servei',
};

/** «dimensions (15)» is how the files call a list. */
function inCatalan(node: DrawnNode): DrawnNode {
  if (node.kind !== 'list') return node;
  const [, list = '', many = ''] = /^(\w+)(.*)$/.exec(node.label) ?? [];
  return { ...node, label: `${listNames[list as Each] ?? list}${many}` };
}

function asked(question: GuideQuestion): Html {
  if ('each' in question) return html`<h3>${lists[question.each]}</h3>`;
  const text =
    'text' in question
      ? question.text
      : question.type === 'confirm'
        ? `Confirma «${question.of}»`
        : `El graó de l’àmbit «${question.dimension}»`;
  const options = 'options' in question ? question.options : [];
  return html`<h3>${text}</h3>${'reason' in question ? html`<p class="maneres">${question.reason}</p>` : html``}
${typeof options === 'string' ? html`<p>Les opcions són una llista del model: ${options}.</p>` : options.length > 0 ? html`<ul>${options.map(({ label, text: more }) => html`<li><strong>${label}</strong>${more ? html` · ${more}` : html``}</li>`)}</ul>` : html``}`;
}

function conditions({ when, unless, rule }: Pick<GuideOutcome, 'when' | 'unless' | 'rule'>): Html {
  const said = (condition: Record<string, string[]> = {}) =>
    Object.entries(condition)
      .map(([key, values]) => `${key}: ${values.join(' o ')}`)
      .join('; ');
  const all = [
    ...(when ? [`només si ${said(when)}`] : []),
    ...(unless ? [`no, si ${said(unless)}`] : []),
    ...(rule ? [`segons la regla «${rule}»`] : []),
  ];
  return all.length > 0 ? html`<p class="peu">${all.join(' · ')}</p>` : html``;
}

/** Graphviz is loaded when a tree is looked at. What it writes is a drawing with texts, escaped by it. */
async function picture(drawing: Drawing): Promise<Html> {
  const { instance } = await import('@viz-js/viz');
  const svg = (await instance()).renderString(drawingToDot(drawing), { format: 'svg' });
  return new Html(
    svg
      .slice(svg.indexOf('<svg'))
      .replace('<svg ', '<svg role="img" aria-label="L’arbre, que es diu en paraules a sota" '),
  );
}

function inWords({ nodes, edges }: Drawing): Html {
  const name = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;
  return html`<ul>${edges.map(({ from, to, answers }) => html`<li>${name(from)} → ${name(to)}${answers.length > 0 ? ` (${answers.join(', ')})` : ''}</li>`)}</ul>`;
}
