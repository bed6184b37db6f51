import { rowStatus } from '../../../dialogs/plan/row-status.ts';
import { sentenceCase } from '../../../locales/sentence-case.ts';
import { type DatedList, listNames } from '../../documents/dated-list.ts';
import { type DatedPlan, planNames } from '../../documents/dated-plan.ts';
import { listPictureText } from '../../documents/list-picture.ts';
import { pictureText } from '../../documents/picture-text.ts';
import type { PublishedPlan } from '../../documents/published-plan.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { type PageContext, page } from '../../webchat/pages/page.ts';

type Links = PublishedPlan['links'];

/** What is shown of a plan or of a list: the same as its picture, in tables. */
interface Shown {
  council: string;
  lead: string;
  alternative: string;
  tables: { caption: string; columns: [string, string]; rows: [string, string][] }[];
}

/** A plan in a tab, or the list of a town outside the model: the picture, and the same in a table. */
export function planPage(context: PageContext, dated: DatedPlan | DatedList, links: Links): Html {
  const { council, lead, alternative, tables } = 'list' in dated ? shownOfList(dated) : shownOfPlan(dated);
  const { t } = 'list' in dated ? listNames(dated) : planNames(dated);
  const download = (form: 'docx' | 'pdf') =>
    html`<a href="${links[form]}" target="_blank" rel="noopener">${t(`document.downloadShort.${form}`)}</a>`;
  return page(context, {
    title: council,
    description: lead,
    styles: 'page.css',
    body: html`<body class="text plan">
<main>
<h1>${council}</h1>
<p>${lead}</p>
<p>${download('docx')} · ${download('pdf')}</p>
<img src="${links.png}" alt="${alternative}">
${tables.map(
  ({ caption, columns, rows }) => html`<table>
<caption>${caption}</caption>
<thead><tr>${columns.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([title, state]) => html`<tr><th scope="row">${title}</th><td>${state}</td></tr>
`,
)}</tbody>
</table>
`,
)}</main>
</body>`,
  });
}

function shownOfPlan(dated: DatedPlan): Shown {
  const { t, council, band, day } = planNames(dated);
  const { content, plan } = dated;
  return {
    council,
    lead: `${sentenceCase(band)} · ${day}`,
    alternative: pictureText(dated),
    tables: [
      {
        caption: t('document.table.heading'),
        columns: [t('document.table.dimension'), t('document.table.level')],
        rows: plan.rows.map((row) => [row.dimension.title, rowStatus(content, t, row)]),
      },
    ],
  };
}

function shownOfList(dated: DatedList): Shown {
  const { t, council, day } = listNames(dated);
  const kinds = [
    { kind: 'duty', name: t('list.document.which') },
    { kind: 'tool', name: t('document.roadmap.tool') },
  ] as const;
  return {
    council,
    lead: `${t('list.picture.title')} · ${day}`,
    alternative: listPictureText(dated),
    tables: kinds.map(({ kind, name }) => ({
      caption: t(`list.document.${kind}`),
      columns: [name, t('document.facts.state')],
      rows: dated.list.items
        .filter((item) => item.kind === kind)
        .map((item) => [item.title, t(`list.state.${item.state}`)]),
    })),
  };
}

/** What there is in the tab instead of a plan. */
export function noPlanPage(context: PageContext, { title, text }: { title: string; text: string }): Html {
  return page(context, {
    title,
    description: text,
    styles: 'page.css',
    body: html`<body class="text plan">
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>`,
  });
}
