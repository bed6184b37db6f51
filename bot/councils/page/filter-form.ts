import type { Content } from '../../../knowledge/content.ts';
import { type Html, html } from '../../webchat/pages/html.ts';
import { asSet } from '../as-set.ts';
import type { Council } from '../council.ts';
import { choicesOf, councilsPath, type Filters, filterNames } from '../filters.ts';
import type { Need, NeedKind } from '../needs.ts';

const groups: readonly (readonly [NeedKind, string])[] = [
  ['eina', 'Eines obligatòries'],
  ['deure', 'Deures de la llei'],
  ['ambit', 'Àmbits del model (de 5.000 a 20.000 habitants)'],
];

const byName = new Intl.Collator('ca');

/** A plain form: it works with no script. */
export function filterForm(content: Content, councils: readonly Council[], filters: Filters): Html {
  const { bands, needs } = choicesOf(content);
  const { province, comarca, band, need } = filters;
  const chosen = (name: string | null) => (name === null ? [] : [name]);
  const provinces = new Set([...chosen(province), ...councils.map(({ town }) => town.province)]);
  // Of one province, only its comarques; the one that was chosen stays, so that it can be seen and changed.
  const ofProvince = councils.filter(({ town }) => province === null || town.province === province);
  const comarques = new Set([...chosen(comarca), ...ofProvince.map(({ town }) => town.comarca)]);
  const isFiltered = province !== null || comarca !== null || band !== null || need !== null;
  const named = (names: ReadonlySet<string>, chosen: string | null) =>
    [...names].sort(byName.compare).map((name) => option(name, asSet(name), chosen));
  return html`<form method="get" action="${councilsPath}" aria-label="Filtres">
${provinces.size > 1 ? select('provincia', filterNames.province, 'Totes', named(provinces, province)) : ''}
${select('comarca', filterNames.comarca, 'Totes', named(comarques, comarca))}
${select(
  'franja',
  filterNames.band,
  'Qualsevol',
  [...bands].map(([id, name]) => option(id, name, band)),
)}
${select(
  'falta',
  filterNames.need,
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
