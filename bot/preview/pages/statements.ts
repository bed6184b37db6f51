import type { OwnQuestion, Source, Statement } from '../../../knowledge/content.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { markdown } from '../markdown.ts';
import { sourceAge } from '../source-age.ts';

/** What every statement is shown with. */
export interface Shown {
  today: Date;
  /** Where it is written, as a link. */
  place: Html;
}

/** Something that is said, with where it comes from, how old that is, and where it is written. */
export function statement(said: Statement, { today, place }: Shown): Html {
  return html`<div class="dada">${markdown(said.text)}
<p class="peu">${said.unsourced ? html`<strong class="falta">Sense cap font</strong> ` : html``}${said.sources.map((source) => html`${sourceLink(source, today)} `)}${said.dated ? html`<span class="data">la font és de: ${said.dated}</span> ` : html``}${place}</p></div>`;
}

function sourceLink({ title, url, checked }: Source, today: Date): Html {
  const { text, isOld } = sourceAge(checked, today);
  return html`<span class="font"><a href="${url}" rel="noreferrer" target="_blank">${title}</a> <span class="${isOld ? 'falta' : 'data'}">(${text})</span></span>`;
}

/** A question with its answer, closed: one looks for it by what is asked. */
export function ownQuestions(questions: readonly OwnQuestion[], shown: (at: number) => Shown): Html {
  return html`<ul class="preguntes">${questions.map(
    (question, at) => html`<li><details id="p-${question.id}"><summary>${question.q}</summary>
${statement(question, shown(at))}
${question.also.length > 0 ? html`<p class="maneres">També: ${question.also.map((also) => `«${also}»`).join(', ')}</p>` : html``}
<p><a href="/pregunta?${new URLSearchParams({ q: question.q }).toString()}">Prova-la</a></p></details></li>`,
  )}</ul>`;
}

/**
 * The sources of a file, from the one that was looked at longest ago.
 * @param placeOfKey where each is written, by its key
 */
export function sourcesSection(
  sources: Readonly<Record<string, Source>>,
  today: Date,
  placeOfKey: (key: string) => Html,
): Html {
  const rows = Object.entries(sources).sort(([, one], [, other]) =>
    (one.checked ?? '').localeCompare(other.checked ?? ''),
  );
  return html`<section aria-labelledby="fonts"><h2 id="fonts">Fonts (${String(rows.length)})</h2>
<details id="totes-les-fonts"><summary>Totes, de la que fa més que ningú no mira a la que fa menys</summary>
<ul class="fonts">${rows.map(([key, source]) => html`<li>${sourceLink(source, today)} ${placeOfKey(key)}</li>`)}</ul></details></section>`;
}
