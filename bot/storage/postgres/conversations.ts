import type { Activity } from 'botbuilder';
import type { Log } from '../../log.ts';
import { nextKey } from '../next-key.ts';
import { parseKept } from '../parse-kept.ts';
import { type Kept, type Logged, type Page, StorageError, type Store } from '../store.ts';
import type { Database, Statement } from './database.ts';
import { keyOf, wholeOf } from './key-of.ts';
import { saveTurn } from './save-turn.ts';

const select: Statement = { name: 'read', text: 'select version, kept from conversations where id = $1' };
const selectAnswered: Statement = {
  name: 'answered',
  text: 'select 1 as one from answered where conversation = $1 and activity = $2',
};
const after: Statement = {
  name: 'log',
  text: 'select sequence, activity from activities where conversation = $1 and sequence > $2 order by sequence',
};
/** What fits in a page is chosen there: a long log does not come here to be left out. */
const page: Statement = {
  name: 'log-page',
  text: `select sequence, activity from (
      select sequence, activity, row_number() over (order by sequence) as n,
        sum(octet_length(activity)) over (order by sequence) as bytes
      from (select * from activities where conversation = $1 and sequence > $2 order by sequence limit $3) as first
    ) as measured
    where n = 1 or bytes <= $4 order by sequence`,
};
const lockKey: Statement = { text: 'select key from conversations where id = $1 for update' };
const updateKey: Statement = { text: 'update conversations set key = $2 where id = $1' };
const emptyKept: Statement = { text: 'update conversations set kept = $2 where id = $1 and kept = $3 returning id' };
const setAside: Statement = {
  text: 'insert into unreadable (conversation, whole, kept, found) values ($1, $2, $3, $4) returning id',
};

type ConversationsPart = Pick<Store, 'read' | 'hasAnswered' | 'save' | 'activitiesAfter' | 'rotateKey'>;

/** What is remembered and logged of each conversation. Nothing of it stays in the process: another may have changed it since. */
export function createConversationsPart(database: Database, now: () => Date, log: Log): ConversationsPart {
  /** What cannot be read is kept apart, and the conversation begins anew when the person comes back. */
  const keepApart = async (conversationId: string, text: string): Promise<StorageError> => {
    const key = keyOf(conversationId);
    const row = await database.transaction(async (query) => {
      // Another instance may have done it meanwhile.
      if ((await query(emptyKept, [key, '{"memory":{}}', text])).length === 0) return null;
      const [kept] = await query<{ id: number }>(setAside, [key, wholeOf(conversationId), text, now().valueOf()]);
      return kept?.id;
    });
    const where = row ? `: set aside in «unreadable», row ${row}` : '';
    return new StorageError('corrupt', `what a conversation remembered cannot be read${where}`);
  };

  return {
    async read(conversationId) {
      const [row] = await database.query<{ version: number; kept: string }>(select, [keyOf(conversationId)]);
      if (!row) return null;
      const kept = parseKept<Kept>(row.kept);
      if (!kept) throw await keepApart(conversationId, row.kept);
      return { kept: { memory: kept.memory }, version: row.version };
    },
    async hasAnswered(conversationId, activityId) {
      return (await database.query(selectAnswered, [keyOf(conversationId), keyOf(activityId)])).length > 0;
    },
    save: (turn) => saveTurn(database, turn, now().valueOf()),
    async activitiesAfter(conversationId, watermark, size?: Page) {
      const key = keyOf(conversationId);
      const rows = size
        ? await database.query<Row>(page, [key, watermark, size.activities, size.bytes])
        : await database.query<Row>(after, [key, watermark]);
      return rows.map(({ sequence, activity: text }): Logged => {
        const activity = parseKept<Partial<Activity>>(text);
        // One that cannot be read must not hide the others.
        if (!activity) log.error('activity unreadable', { sequence });
        return { sequence, activity: activity ?? { type: 'trace' } };
      });
    },
    rotateKey: (conversationId, shown) =>
      database.transaction(async (query) => {
        const key = keyOf(conversationId);
        const [row] = await query<{ key: number }>(lockKey, [key]);
        const next = row ? nextKey(row.key, shown) : null;
        if (next !== null) await query(updateKey, [key, next]);
        return next;
      }),
  };
}

interface Row {
  sequence: number;
  activity: string;
}
