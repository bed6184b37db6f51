import { sentenceCase } from '../../../locales/sentence-case.ts';
import type { DatedPlan } from '../../documents/dated-plan.ts';
import { planNames } from '../../documents/dated-plan.ts';
import { pictureText } from '../../documents/picture-text.ts';
import type { PublishedPlan } from '../../documents/published-plan.ts';
import { rowStatus } from '../../render/plan-lines.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { type PageContext, page } from '../../webchat/pages/page.ts';

/** A plan in a tab: the picture, and the same in a table. */
export function planPage(context: PageContext, dated: DatedPlan, { links }: PublishedPlan): Html {
  const { t, council, band, day } = planNames(dated);
  const { content, plan } = dated;
  const rows = plan.rows.map(
    (row) => html`<tr><th scope="row">${row.dimension.title}</th><td>${rowStatus(content, t, row)}</td></tr>
`,
  );
  const download = (form: 'docx' | 'pdf') =>
    html`<a href="${links[form]}" target="_blank" rel="noopener">${t(`document.downloadShort.${form}`)}</a>`;
  return page(context, {
    title: council,
    styles: 'page.css',
    body: html`<body class="text plan">
<main>
<h1>${council}</h1>
<p>${sentenceCase(band)} · ${day}</p>
<p>${download('docx')} · ${download('pdf')}</p>
<img src="${links.png}" alt="${pictureText(dated)}">
<table>
<caption>${t('document.table.heading')}</caption>
<thead><tr><th scope="col">${t('document.table.dimension')}</th><th scope="col">${t('document.table.level')}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</main>
</body>`,
  });
}

/** What there is in the tab instead of a plan. */
export function noPlanPage(context: PageContext, { title, text }: { title: string; text: string }): Html {
  return page(context, {
    title,
    styles: 'page.css',
    body: html`<body class="text plan">
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>`,
  });
}
