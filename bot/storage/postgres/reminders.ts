import { parseKept } from '../parse-kept.ts';
import type { Store } from '../store.ts';
import type { Database, Statement } from './database.ts';
import { idOf, keyOf } from './key-of.ts';

const selectDue: Statement = {
  text: 'select conversation, whole, day, reference from reminders where day <= $1 order by day',
};
const deleteOne: Statement = { text: 'delete from reminders where conversation = $1 and day = $2' };

interface Row {
  conversation: string;
  whole: string | null;
  day: string;
  reference: string;
}

/** Who wants to be written to, and when. */
export function createRemindersPart(database: Database): Pick<Store, 'dueReminders' | 'deleteReminder'> {
  return {
    async dueReminders(day) {
      const rows = await database.query<Row>(selectDue, [day]);
      return rows.map(({ conversation, whole, day, reference }) => ({
        conversationId: idOf(conversation, whole),
        day,
        reference: parseKept<object>(reference) ?? {},
      }));
    },
    async deleteReminder({ conversationId, day }) {
      await database.query(deleteOne, [keyOf(conversationId), day]);
    },
  };
}
