import type { Council } from './council.ts';
import type { Need } from './needs.ts';

export const councilsPath = '/ajuntaments';

/** What the page is looked at by; null for all. */
export interface Filters {
  comarca: string | null;
  /** Id of a band. */
  band: string | null;
  /** Key of a need: only whom it is lacking. */
  need: string | null;
  /** True to be shown every council, however many. */
  all: boolean;
}

/** Reads the filters of an address; what is not known is as if it were not said. */
export function readFilters(
  query: Readonly<Record<string, unknown>>,
  comarques: ReadonlySet<string>,
  bands: ReadonlyMap<string, string>,
  needs: ReadonlyMap<string, Need>,
): Filters {
  const said = (name: string, known: { has(value: string): boolean }) => {
    const value = query[name];
    return typeof value === 'string' && known.has(value) ? value : null;
  };
  return {
    comarca: said('comarca', comarques),
    band: said('franja', bands),
    need: said('falta', needs),
    all: query.tots === '1',
  };
}

/** The address of the page with some filters. */
export function addressOf({ comarca, band, need, all }: Filters): string {
  const said = { comarca, franja: band, falta: need, tots: all ? '1' : null };
  const query = new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return query.size === 0 ? councilsPath : `${councilsPath}?${query}`;
}

/** The councils of a comarca and a band. */
export function councilsIn(councils: readonly Council[], { comarca, band }: Filters): Council[] {
  return councils.filter(
    (council) => (comarca === null || council.town.comarca === comarca) && (band === null || council.band === band),
  );
}
