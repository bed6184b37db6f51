import type { Content } from '../../../knowledge/content.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import type { Council } from '../council.ts';
import { choicesOf, councilsPath, type Filters } from '../filters.ts';
import type { Need, NeedKind } from '../needs.ts';

const groups: readonly (readonly [NeedKind, string])[] = [
  ['eina', 'Eines obligatòries'],
  ['deure', 'Deures de la llei'],
  ['ambit', 'Àmbits del model (de 5.000 a 20.000 habitants)'],
];

const byName = new Intl.Collator('ca');

/** A plain form: it works with no script. */
export function filterForm(content: Content, councils: readonly Council[], filters: Filters): Html {
  const { provinces, comarques, bands, needs } = choicesOf(content, councils);
  const { province, comarca, band, need } = filters;
  const isFiltered = province !== null || comarca !== null || band !== null || need !== null;
  const named = (names: ReadonlySet<string>, chosen: string | null) =>
    [...names].sort(byName.compare).map((name) => option(name, name, chosen));
  return html`<form method="get" action="${councilsPath}" aria-label="Filtres">
${provinces.size > 1 ? select('provincia', 'Província', 'Totes', named(provinces, province)) : ''}
${select('comarca', 'Comarca', 'Totes', named(comarques, comarca))}
${select(
  'franja',
  'Habitants',
  'Qualsevol',
  [...bands].map(([id, name]) => option(id, name, band)),
)}
${select(
  'falta',
  'A qui li falta',
  'Qualsevol cosa',
  groups.map(
    ([kind, label]) => html`<optgroup label="${label}">${optionsOf([...needs.values()], kind, need)}</optgroup>`,
  ),
)}
<button>Filtra</button>
${isFiltered ? html`<a href="${councilsPath}">Treu els filtres</a>` : ''}
</form>`;
}

function optionsOf(needs: readonly Need[], kind: NeedKind, chosen: string | null): Html[] {
  return needs.filter((need) => need.kind === kind).map(({ key, title }) => option(key, title, chosen));
}

function select(name: string, label: string, any: string, options: readonly Html[]): Html {
  return html`<label>${label} <select name="${name}"><option value="">${any}</option>${options}</select></label>`;
}

function option(value: string, label: string, chosen: string | null): Html {
  return html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`;
}
