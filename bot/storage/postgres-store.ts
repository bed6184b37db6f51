import { createLog, type Log } from '../log.ts';
import { createConversationsPart } from './postgres/conversations.ts';
import type { Database, Statement } from './postgres/database.ts';
import { createDocumentsPart } from './postgres/documents.ts';
import { createEraser } from './postgres/eraser.ts';
import { createOutboxPart } from './postgres/outbox.ts';
import { createRemindersPart } from './postgres/reminders.ts';
import type { Store } from './store.ts';

const prove: Statement = {
  text: 'insert into proof (id, at) values (1, $1) on conflict (id) do update set at = excluded.at',
};

/**
 * Conversations in PostgreSQL, which several instances share. Its tables are there already (`postgres/migrate.ts`). Nothing is kept
 * in the process between two calls: another instance may have changed it.
 * @param database is closed with it
 * @param now the clock that stamps each save
 */
export function createPostgresStore(
  database: Database,
  now: () => Date = () => new Date(),
  log: Log = createLog(),
): Store {
  const { stop, ...eraser } = createEraser(database, log);
  return {
    ...createConversationsPart(database, now, log),
    ...createOutboxPart(database),
    ...createDocumentsPart(database),
    ...createRemindersPart(database),
    ...eraser,
    async prove() {
      await database.query(prove, [now().valueOf()]);
    },
    async close() {
      stop();
      await database.close();
    },
  };
}
