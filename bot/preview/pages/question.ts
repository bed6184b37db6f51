import type { Intent } from '../../../dialogs/intent.ts';
import type { ButtonValue, Reply } from '../../../dialogs/replies.ts';
import { targetLabel } from '../../../dialogs/reply/choose-target.ts';
import type { Content } from '../../../knowledge/content.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { ExplainedCandidate, Weighed } from '../../../knowledge/understand/retrieval/explain-question.ts';
import type { Target } from '../../../knowledge/understand/retrieval/search.ts';
import type { Locale } from '../../../locales/sentences.ts';
import { localDay } from '../../local-day.ts';
import { answerText, toText } from '../../render/to-text.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { type ExplainedTurn, explainTurn } from '../explain-turn.ts';
import { featureNames, signNames } from '../feature-names.ts';
import { markdown } from '../markdown.ts';
import { readingNames } from '../reading-names.ts';
import type { PageRequest } from '../section.ts';
import { editLink, placeOfAnswer } from '../written-at.ts';

const examples = [
  'què necessito per integrar e-NOTUM?',
  'quant costa el T-CAT?',
  'qui pot signar una compulsa?',
  'vull fer la diagnosi',
];
const mostCandidates = 6;
const mostReasons = 3;
/** Less than this, in what adds up to a likelihood, is nothing to speak of. */
const tooLittle = 0.05;
const longest = 1000;

/** Where the question is typed. */
export function questionForm(query: URLSearchParams): Html {
  const about = query.get('servei') ?? '';
  return html`<form action="/pregunta" class="prova">
<label for="q">Pregunta-ho com ho faria la gent, ben escrit o no</label>
<div class="fila"><input id="q" name="q" type="search" maxlength="${String(longest)}" value="${query.get('q') ?? ''}" autocomplete="off" spellcheck="false" required>
<button>Prova-la</button></div>
<details id="abans"${about ? html` open` : html``}><summary>La conversa ja parlava d’un servei</summary>
<label for="servei">Identificador del servei, per a preguntes com «i quant costa?»</label>
<input id="servei" name="servei" value="${about}" placeholder="enotum" autocomplete="off" spellcheck="false"></details>
</form>`;
}

/** The answer as the chat gives it, and how it came to it. */
export function questionPage({ good, folder, query, today }: PageRequest) {
  const title = 'Prova una pregunta';
  const text = (query.get('q') ?? '').slice(0, longest).trim();
  if (text === '') {
    return {
      title,
      body: html`<p>Aquí es veu què contesta el xat amb els continguts tal com són ara, i per què. Per exemple:</p>
<ul>${examples.map((each) => html`<li><a href="${askLink(each)}">${each}</a></li>`)}</ul>`,
    };
  }
  const knowledge = good.knowledge();
  const { content } = knowledge;
  const named = query.get('servei')?.trim() || null;
  const about = named !== null && content.services.has(named) ? named : null;
  const turn = explainTurn(knowledge, { text, value: tapped(query), about }, localDay(today));
  const place = (target: Target) => editLink(folder, placeOfAnswer(good.library, target));
  return {
    title,
    body: html`
${named !== null && about === null ? html`<p class="avis">No hi ha cap servei «${named}»: s’ha preguntat sense.</p>` : html``}
<section aria-labelledby="resposta"><h2 id="resposta">El que contesta</h2>
<div class="xat" lang="${turn.locale}">${turn.replies.map((reply) => shown(knowledge, turn.locale, reply))}</div></section>
<section aria-labelledby="perque"><h2 id="perque">Per què</h2>
<dl class="dades">${reasons(content, turn)}</dl></section>
${candidatesOf(content, turn, place)}`,
  };
}

function askLink(text: string, value?: ButtonValue): string {
  return `/pregunta?${new URLSearchParams({ q: text, ...(value && { boto: JSON.stringify(value) }) })}`;
}

/** What a button of the last answer stands for, when the question is one that was tapped. */
function tapped(query: URLSearchParams): unknown {
  try {
    return JSON.parse(query.get('boto') ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** A reply: what it says, and its buttons, that may be tried too. Those of a guide need what was answered before. */
function shown(knowledge: Knowledge, locale: Locale, reply: Reply): Html {
  const text =
    reply.type === 'answer'
      ? answerText(locale, reply, (title) => `### ${title}`)
      : toText(knowledge.localised[locale], locale, reply);
  const buttons = reply.type === 'question' ? [] : reply.buttons;
  const list = html`<ul class="botons" aria-label="Botons">${buttons.map(({ label, value }) => html`<li><a href="${askLink(label, value)}">${label}</a></li>`)}</ul>`;
  return html`<article>${markdown(text)}${buttons.length > 0 ? list : html``}</article>`;
}

function reasons(content: Content, turn: ExplainedTurn): Html[] {
  const { search, intent, reading } = turn;
  const named = [...search.named].map(
    ([id, sure]) => `${nameOfService(content, id)}${sure < 1 ? ` (${percent(sure)} segur)` : ''}`,
  );
  const announced = search.announced.map((id) => content.topics.find((topic) => topic.id === id)?.title ?? id);
  const away = search.away.map((id) => `«${id}»`);
  const row = (name: string, value: string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return [
    row('S’ha llegit com a', readingNames[reading] ?? reading),
    row('S’ha decidit', decided(content, turn)),
    ...(isOfSearch(intent) || intent.type === 'unknown'
      ? [
          row('És prou segur per contestar?', `${percent(search.answerable)} (cal el ${percent(search.enough)})`),
          row('Hi ha el nom de', named.length > 0 ? named.join(', ') : 'cap servei'),
          row('Anuncia el tema', announced.length > 0 ? announced.join(', ') : 'cap'),
        ]
      : []),
    ...(away.length > 0
      ? [row('Sona a una cosa que no és nostra', `${away.join(', ')} (language/elsewhere.yaml)`)]
      : []),
  ];
}

function nameOfService(content: Content, id: string): string {
  return content.services.get(id)?.name ?? id;
}

function isOfSearch({ type }: Intent): boolean {
  return type === 'show-target' || type === 'show-several' || type === 'choose-target' || type === 'choose-reading';
}

/** What came of it, in a sentence. */
function decided(content: Content, { intent, isDoubtful }: ExplainedTurn): string {
  switch (intent.type) {
    case 'show-target':
      return `Contestar amb «${targetLabel(content, intent.target)}»${isDoubtful ? ', però dient que potser no és el que es preguntava (és dubtós)' : ''}: ${percent(intent.probability)} segur.`;
    case 'show-several':
      return `Contestar ${intent.asked.answers.length} coses: ${intent.asked.answers.map(({ target }) => `«${targetLabel(content, target)}»`).join(', ')}.`;
    case 'choose-target':
      return {
        close: 'Preguntar quina de dues o tres coses es volia dir, perquè són gairebé igual de probables.',
        partly: 'Dir que d’això concret no en té res, i oferir el que en té de més a prop.',
        'of-the-last': 'Oferir el que hi ha de més a prop d’allò que s’acaba de contestar, sense deixar-ho.',
        denied: 'Oferir altres coses, perquè l’última resposta no era el que es volia.',
      }[intent.why];
    case 'choose-reading':
      return 'Preguntar si és una resposta a la pregunta oberta o una altra pregunta.';
    case 'which-service':
      return 'Preguntar de quin servei es tracta: només es diu un tema.';
    case 'unknown':
      return 'Dir que d’això no en sap.';
    case 'start-guide':
      return `Començar la guia «${content.guides.get(intent.guide)?.title ?? intent.guide}».`;
    case 'command':
      return `Obeir una ordre o tornar una cortesia («${intent.command}»).`;
    case 'show-model':
      return 'Contestar amb el que diu el model tecnològic.';
    case 'show-resource':
      return `Contestar amb una llista, un portal o un exemple («${intent.resource}»).`;
    case 'show-dimension':
    case 'show-wording':
      return `Explicar l’àmbit «${content.dimensions.find(({ id }) => id === intent.dimension)?.title ?? intent.dimension}».`;
    case 'show-lookalike':
      return `Dir de qui és un servei que s’assembla a un dels nostres («${intent.lookalike}»).`;
    case 'answer-question':
      return `Desar-ho com a resposta a «${intent.guide}/${intent.question}».`;
    default:
      return 'Fer un pas de la conversa que no és cap resposta dels continguts.';
  }
}

type PlaceLink = (target: Target) => Html;

function candidatesOf(content: Content, { search, intent }: ExplainedTurn, place: PlaceLink): Html {
  const { candidates, signs } = search;
  const [first, ...others] = candidates.slice(0, mostCandidates);
  if (!first) return html`<p>No hi ha cap candidata: cap paraula de la pregunta no surt als continguts.</p>`;
  const note =
    isOfSearch(intent) || intent.type === 'unknown'
      ? 'El que més s’hi assembla de tot el que hi ha escrit, de més a menys probable. Obre’n una per veure què s’hi ha mirat.'
      : 'No s’ha contestat amb cap d’aquestes, perquè s’ha llegit d’una altra manera. Això és el que més s’hi assembla.';
  return html`<section aria-labelledby="candidates"><h2 id="candidates">Les candidates</h2>
<p>${note}</p>
<ol class="candidates">${[
    candidateItem(content, first, 1, first.isPlain ? plainReason : whyFirst(first, others[0]), place),
    ...others.map((each, at) => candidateItem(content, each, at + 2, whyNot(each, first), place)),
  ]}</ol>
<details id="senyals"><summary>Com se sap si la primera contesta la pregunta (${percent(search.answerable)})</summary>
${weighedTable('El que fa pensar que la primera candidata contesta, o que no', signs, signNames)}</details>
</section>`;
}

const plainReason = 'És el nom d’un servei i què se’n vol saber, i res més: va al davant sense mirar la resta.';

function candidateItem(
  content: Content,
  candidate: ExplainedCandidate,
  rank: number,
  why: string,
  place: PlaceLink,
): Html {
  const { target, probability, features } = candidate;
  const label = targetLabel(content, target);
  return html`<li><details id="c-${target.service}-${target.topic}-${target.question ?? ''}">
<summary><span class="nom">${label}</span> <span class="part">${percent(probability)}</span>
<meter min="0" max="1" value="${probability.toFixed(3)}" aria-label="Probabilitat">${percent(probability)}</meter></summary>
${weighedTable(`Què s’ha mirat de la candidata ${rank}: ${label}`, features, featureNames)}</details>
<p class="perque">${why} ${place(target)}</p></li>`;
}

function weighedTable(caption: string, rows: readonly Weighed[], names: Readonly<Record<string, string>>): Html {
  const sorted = rows.filter(({ value }) => value !== 0).sort((a, b) => Math.abs(gain(b)) - Math.abs(gain(a)));
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">Què es mira</th><th scope="col">Valor</th><th scope="col">Pes</th><th scope="col">Suma</th></tr></thead>
<tbody>${sorted.map((row) => html`<tr><th scope="row">${names[row.name] ?? row.name}</th><td>${figure(row.value)}</td><td>${figure(row.weight)}</td><td>${signed(gain(row))}</td></tr>`)}</tbody></table></div>`;
}

const gain = ({ value, weight }: Weighed) => value * weight;

/** What puts a candidate ahead of another, the most telling first. */
function ahead(one: ExplainedCandidate, other: ExplainedCandidate): string[] {
  return one.features
    .map((feature, at) => ({ mine: gain(feature), theirs: gain(other.features[at] ?? feature), name: feature.name }))
    .map((each) => ({ ...each, more: each.mine - each.theirs }))
    .filter(({ more }) => more > tooLittle)
    .sort((a, b) => b.more - a.more)
    .slice(0, mostReasons)
    .map(({ name, more, mine, theirs }) => {
      const said = `«${featureNames[name] ?? name}»`;
      // What both have counts by how much each has of it; what only the other has, against it.
      return theirs < 0 && mine >= 0 ? `a l’altra li resta ${said} (${signed(more)})` : `${said} (${signed(more)})`;
    });
}

function whyFirst(first: ExplainedCandidate, second: ExplainedCandidate | undefined): string {
  if (!second) return 'És l’única.';
  const reasons = ahead(first, second);
  return reasons.length > 0
    ? `Va al davant de la segona per: ${reasons.join('; ')}.`
    : 'Va al davant de la segona per ben poc.';
}

function whyNot(candidate: ExplainedCandidate, first: ExplainedCandidate): string {
  const reasons = ahead(first, candidate);
  return reasons.length > 0 ? `La primera li passa al davant per: ${reasons.join('; ')}.` : '';
}

const percent = (share: number) => `${Math.round(100 * share)} %`;
const figure = (value: number) => value.toLocaleString('ca-ES', { maximumFractionDigits: 2 });
const signed = (value: number) =>
  value.toLocaleString('ca-ES', { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
