import type { Content, Town } from '../../knowledge/content.ts';
import { bandsInWords } from './bands-in-words.ts';
import type { Council } from './council.ts';
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
}

/** What may be asked for: where there are councils, and what the content knows. */
export interface Choices {
  provinces: ReadonlySet<string>;
  comarques: ReadonlySet<string>;
  bands: ReadonlyMap<string, string>;
  needs: ReadonlyMap<string, Need>;
}

/** The choices that some councils give. */
export function choicesOf(content: Content, councils: readonly Council[]): Choices {
  return {
    provinces: new Set(councils.map(({ town }) => town.province)),
    comarques: new Set(councils.map(({ town }) => town.comarca)),
    bands: bandsInWords(content),
    needs: needsOf(content),
  };
}

/** Reads the filters of an address; what cannot be asked for is as if it were not said. */
export function readFilters(
  query: Readonly<Record<string, unknown>>,
  { provinces, comarques, bands, needs }: Choices,
): Filters {
  const said = (name: string, known: { has(value: string): boolean }) => {
    const value = query[name];
    return typeof value === 'string' && known.has(value) ? value : null;
  };
  return {
    province: said('provincia', provinces),
    comarca: said('comarca', comarques),
    band: said('franja', bands),
    need: said('falta', needs),
  };
}

/** The address of the page with some filters. */
export function addressOf({ province, comarca, band, need }: Filters): string {
  const said = { provincia: province, comarca, franja: band, falta: need };
  const query = new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return query.size === 0 ? councilsPath : `${councilsPath}?${query}`;
}

/** Whether a council is of the province, the comarca and the band that are asked for. */
export function isAskedFor({ province, comarca, band }: Filters, town: Town, itsBand: string): boolean {
  return (
    (province === null || town.province === province) &&
    (comarca === null || town.comarca === comarca) &&
    (band === null || itsBand === band)
  );
}
