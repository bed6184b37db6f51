import type { Query, Statement } from './database.ts';

/** Every table where rows belong to a conversation, besides its own. */
const belongings = ['activities', 'answered', 'documents', 'reminders', 'outbox', 'unreadable'] as const;

/** All of them, and that of the conversations: what may have deleted rows in it. */
export const tablesOfConversations = ['conversations', ...belongings] as const;

const deleteAll: readonly Statement[] = belongings.map((table) => ({
  text: `delete from ${table} where conversation = any($1)`,
}));

/** Deletes all that there is of some conversations but themselves, within a transaction. */
export async function deleteBelongings(query: Query, keys: readonly string[]): Promise<void> {
  for (const statement of deleteAll) await query(statement, [keys]);
}
