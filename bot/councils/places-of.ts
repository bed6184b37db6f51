import type { Council } from './council.ts';
import { figures } from './page/words.ts';

/**
 * Where some councils are: their names while they are few or all of one comarca; otherwise how many there are in the comarques where
 * there are the most.
 * @returns what is named, and how many more comarques or councils there are, as it is said
 */
export function placesOf(councils: readonly Council[], most: number): { named: string; more: string } {
  const byComarca = [...Map.groupBy(councils, ({ town }) => town.comarca)].sort(([, a], [, b]) => b.length - a.length);
  if (councils.length <= most || byComarca.length === 1) {
    const more = councils.length - most;
    const names = councils.slice(0, most).map(({ town }) => town.name);
    return { named: names.join(', '), more: more > 0 ? `i ${figures.format(more)} més` : '' };
  }
  const named = byComarca.slice(0, most).map(([comarca, members]) => `${comarca} (${figures.format(members.length)})`);
  const more = byComarca.length - named.length;
  return {
    named: named.join(', '),
    more: more > 0 ? `i ${more === 1 ? 'una comarca més' : `${figures.format(more)} comarques més`}` : '',
  };
}
