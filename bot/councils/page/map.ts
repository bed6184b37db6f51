import { type Html, html } from '../../webchat/pages/html.ts';
import type { Council } from '../council.ts';
import type { Outlines } from '../outlines.ts';
import { type Mark, markIn, markNames, markNamesOfOne, markOf, nobodyName } from './share-of.ts';

/** Units around what is drawn. */
const margin = 4;

/**
 * The towns of the provinces that are asked for, each filled by how it does: with a pattern, as well as a colour.
 * @param asked codes of the towns that it is about, whether or not they share anything; the others are dimmed, and not counted
 * @param need key of the one thing that it is about; null for all
 */
export function mapOf(
  outlines: Outlines,
  councils: readonly Council[],
  asked: ReadonlySet<string>,
  need: string | null,
): Html {
  const provinces = new Set([...asked].map(provinceOf));
  const boxes = [...provinces].flatMap((province) => [outlines.boxes[province] ?? []]);
  const at = (place: number, of: 'min' | 'max') => Math[of](...boxes.map((box) => box[place] ?? 0));
  const [left, top, right, bottom] = [at(0, 'min'), at(1, 'min'), at(2, 'max'), at(3, 'max')];
  const box = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].join(' ');
  const byCode = new Map(councils.map((council) => [council.town.code, council]));
  const codes = Object.keys(outlines.towns).filter((code) => provinces.has(provinceOf(code)));
  const marks = Map.groupBy(codes, (code) => (asked.has(code) ? markOfTown(byCode.get(code), need) : 'outside'));
  const names = need === null ? markNames : markNamesOfOne;
  const counted = (mark: Mark | 'nobody') => marks.get(mark)?.length ?? 0;
  return html`<figure class="map">
<svg viewBox="${box}" role="img" aria-labelledby="map-name map-key">
${patterns}
${[...marks].map(
  ([mark, members]) => html`<g class="m-${mark}">${members.map((code) => townOf(outlines, code, byCode.get(code)))}</g>
`,
)}<path class="comarques" d="${outlines.comarques}"/>
</svg>
<figcaption id="map-key"><ul>
${names.map(
  ([mark, name]) => html`<li>${swatch(mark)}${name(counted(mark))}</li>
`,
)}<li>${swatch('nobody')}${nobodyName(counted('nobody'))}</li>
</ul>${marks.has('outside') ? html`<p>Els altres municipis, en clar, no són dels que mires.</p>` : ''}</figcaption>
</figure>`;
}

/** The first digits of a code say which province it is of (INE). */
const digits: Readonly<Record<string, string>> = {
  '08': 'Barcelona',
  '17': 'Girona',
  '25': 'Lleida',
  '43': 'Tarragona',
};

function provinceOf(code: string): string {
  return digits[code.slice(0, 2)] ?? '';
}

function markOfTown(council: Council | undefined, need: string | null): Mark | 'nobody' {
  if (!council) return 'nobody';
  return need === null ? markOf(council) : markIn(council, need);
}

function townOf({ towns }: Outlines, code: string, council: Council | undefined): Html {
  const { now, town } = council ?? {};
  const title = now && town ? html`<title>${town.name}: ${lackingOf(now)}</title>` : '';
  return title ? html`<path d="${towns[code] ?? ''}">${title}</path>` : html`<path d="${towns[code] ?? ''}"/>`;
}

function lackingOf({ lacks, has }: Council['now']): string {
  return `${lacks.length} de ${lacks.length + has.length}`;
}

function swatch(mark: string): Html {
  return html`<svg class="swatch" viewBox="0 0 18 12" aria-hidden="true"><g class="m-${mark}"><path d="M1 1h16v10h-16z"/></g></svg>`;
}

/** They tell the marks apart where colours are not seen, or not printed. */
const patterns = html`<defs>
<pattern id="p-some" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ground-some" d="M0 0h6v6h-6z"/><path class="line" d="M0 0v6" stroke-width="1.2"/></pattern>
<pattern id="p-many" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ground-many" d="M0 0h4v4h-4z"/><path class="line" d="M0 0v4M0 0h4" stroke-width="1.2"/></pattern>
<pattern id="p-unknown" width="5" height="5" patternUnits="userSpaceOnUse"><path class="ground-unknown" d="M0 0h5v5h-5z"/><path class="line" d="M1 1h1.4v1.4h-1.4z" stroke-width="0"/></pattern>
<pattern id="p-not-asked" width="6" height="6" patternUnits="userSpaceOnUse"><path class="ground-unknown" d="M0 0h6v6h-6z"/><path class="line" d="M0 3h6" stroke-width=".8"/></pattern>
</defs>`;
