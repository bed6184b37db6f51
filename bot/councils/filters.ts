import type { Content, Town } from '../../knowledge/content.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { bandsInWords } from './bands-in-words.ts';
import { type Need, needsOf } from './needs.ts';

export const councilsPath = '/ajuntaments';

/** What the page is looked at by; null for all. */
export interface Filters {
  province: string | null;
  comarca: string | null;
  /** Id of a band. */
  band: string | null;
  /** Key of a need: only whom it is lacking. */
  need: string | null;
  /** Names of what was asked for and there is not, as the form calls it: it is as if it were not said, and the page tells. */
  ignored: readonly string[];
}

/** What may be asked for: what the content knows. */
export interface Choices {
  provinces: ReadonlySet<string>;
  comarques: ReadonlySet<string>;
  bands: ReadonlyMap<string, string>;
  needs: ReadonlyMap<string, Need>;
}

/** All that may be asked for. */
export const choicesOf = onceForEach(
  (content: Content): Choices => ({
    provinces: new Set(content.towns.map(({ province }) => province)),
    comarques: new Set(content.towns.map(({ comarca }) => comarca)),
    bands: bandsInWords(content),
    needs: needsOf(content),
  }),
);

/** Reads the filters of an address; what cannot be asked for is as if it were not said. */
export function readFilters(
  query: Readonly<Record<string, unknown>>,
  { provinces, comarques, bands, needs }: Choices,
): Filters {
  const ignored: string[] = [];
  const said = (name: string, title: string, known: { has(value: string): boolean }) => {
    const value = query[name];
    if (typeof value === 'string' && known.has(value)) return value;
    if (value) ignored.push(title);
    return null;
  };
  return {
    province: said('provincia', filterNames.province, provinces),
    comarca: said('comarca', filterNames.comarca, comarques),
    band: said('franja', filterNames.band, bands),
    need: said('falta', filterNames.need, needs),
    ignored,
  };
}

/** What the form calls each filter. */
export const filterNames = {
  province: 'Província',
  comarca: 'Comarca',
  band: 'Habitants',
  need: 'A qui li falta',
} as const;

/** The address of the page with some filters. */
export function addressOf({ province, comarca, band, need }: Omit<Filters, 'ignored'>): string {
  const said = { provincia: province, comarca, franja: band, falta: need };
  const query = new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return query.size === 0 ? councilsPath : `${councilsPath}?${query}`;
}

/** Whether a council is of the province, the comarca and the band that are asked for. */
export function isAskedFor(
  { province, comarca, band }: Omit<Filters, 'ignored'>,
  town: Town,
  itsBand: string,
): boolean {
  return (
    (province === null || town.province === province) &&
    (comarca === null || town.comarca === comarca) &&
    (band === null || itsBand === band)
  );
}
