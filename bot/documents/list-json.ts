import type { ListedItem } from '../../dialogs/plan/duty-list.ts';
import { type DatedList, listNames } from './dated-list.ts';

/**
 * The list of a council outside the model for other programs. Ids are those of the content (`npm run kb -- export`); texts are in the
 * language given. A change that would break a reader gives it another `version`.
 */
export interface ListJson {
  format: 'guia-eadmin/duty-list';
  version: 1;
  /** BCP 47. */
  language: string;
  /** ISO date of the answers. */
  date: string;
  council: { name: string | null; ine: string | null; comarca: string | null; population: number; year: number | null };
  /** On which side of the bands of the model it is, and the nearest of them. */
  outside: { side: 'below' | 'above'; nearest: string };
  items: Omit<ListedItem, 'short'>[];
  /** Ids of what is lacking, in the order in which to tackle it. */
  lacking: string[];
  bySize: { id: string; kind: 'eases' | 'adds'; text: string; article: string; url: string }[];
  toAsk: { portal: string; title: string; text: string; url: string }[];
}

export function listJson(dated: DatedList): ListJson {
  const { list, date } = dated;
  const { place, comarca, side, nearest, items, lacking, bySize, helpers } = list;
  return {
    format: 'guia-eadmin/duty-list',
    version: 1,
    language: listNames(dated).t('languageTag'),
    date,
    council: { name: place.town, ine: place.ine, comarca, population: place.population, year: place.year },
    outside: { side, nearest: nearest.id },
    items: items.map(({ short: _, ...item }) => item),
    lacking: lacking.map(({ id }) => id),
    bySize: bySize.map(({ id, kind, text, article, url }) => ({ id, kind, text, article, url })),
    toAsk: helpers.flatMap(({ portal, toAsk }) =>
      toAsk.map(({ text, url }) => ({ portal: portal.id, title: portal.title, text, url })),
    ),
  };
}
