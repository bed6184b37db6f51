import { parseKept } from '../parse-kept.ts';
import type { DocumentInput, Store } from '../store.ts';
import type { Database, Statement } from './database.ts';
import { keyOf } from './key-of.ts';

const select: Statement = { name: 'document', text: 'select expires, input from documents where id = $1' };

/** What the documents of a plan are written from. */
export function createDocumentsPart(database: Database): Pick<Store, 'readDocument'> {
  return {
    async readDocument(id) {
      const [row] = await database.query<{ expires: number; input: string }>(select, [keyOf(id)]);
      const input = row && parseKept<DocumentInput>(row.input);
      return row && input ? { id, expires: row.expires, input } : null;
    },
  };
}
