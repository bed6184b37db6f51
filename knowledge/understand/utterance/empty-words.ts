import type { Content, EmptyWords } from '../../content.ts';
import type { EmptyWordReaderId } from '../../schema/ids.ts';
import { phrase } from './fold.ts';

type Table = Pick<Content, 'emptyWords'>;

const known = new WeakMap<EmptyWords, Map<EmptyWordReaderId, ReadonlySet<string>>>();

/**
 * The words that say nothing to a reader, folded; worked out once for each content and reader.
 * @param content `language/empty-words.yaml`
 */
export function emptyWords({ emptyWords: table }: Table, reader: EmptyWordReaderId): ReadonlySet<string> {
  const byReader = known.get(table) ?? new Map<EmptyWordReaderId, ReadonlySet<string>>();
  known.set(table, byReader);
  const found = byReader.get(reader);
  if (found) return found;
  const made = new Set(entriesFor(table, reader).filter((entry) => !entry.includes(' ')));
  byReader.set(reader, made);
  return made;
}

/** The expressions of several words that say nothing to the search where they stand whole («per poder»), folded. */
export function emptyPhrases({ emptyWords: table }: Table): string[] {
  return entriesFor(table, 'search').filter((entry) => entry.includes(' '));
}

function entriesFor(table: EmptyWords, reader: EmptyWordReaderId): string[] {
  const rows = table.flatMap((group) => group.rows).filter((row) => row.in.includes(reader));
  return rows.flatMap((row) => row.words.map(phrase));
}
