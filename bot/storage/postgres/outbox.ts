import type { Activity } from 'botbuilder';
import { parseKept } from '../parse-kept.ts';
import type { Holder, Outgoing, SavedTurn, Store } from '../store.ts';
import type { Database, Query, Statement } from './database.ts';
import { idOf, keyOf, wholeOf } from './key-of.ts';

/** Who puts something behind what waits in a conversation, or takes it, does so alone: what they see of it has not changed. */
const takeTheLine: Statement = { name: 'outbox-line', text: 'select pg_advisory_xact_lock(7310, hashtext($1))' };

const selectInLine: Statement = {
  name: 'outbox-in-line',
  text: 'select 1 as one from outbox where conversation = $1 and (due <= $2 or attempts > 0) limit 1',
};
const insert: Statement = {
  name: 'outbox-insert',
  text: `insert into outbox (conversation, whole, activity, since, due, holder, held_until)
    select $1, $2, each.activity, $4, $4, $5, $6
    from unnest($3::text[]) with ordinality as each (activity, n) order by each.n returning id`,
};
const hold: Statement = {
  name: 'outbox-hold',
  text: `update outbox set holder = $2, held_until = $3
    where conversation = $1 and (due <= $4 or attempts > 0)
      and not exists (select from outbox where conversation = $1 and held_until > $4 and holder <> $2)
    returning id, activity, since, attempts`,
};
const remove: Statement = { name: 'outbox-remove', text: 'delete from outbox where conversation = $1 and id = $2' };
const postpone: Statement = {
  name: 'outbox-postpone',
  text: `update outbox set due = $1, attempts = attempts + 1, holder = '', held_until = 0 where conversation = $2 and holder = $3`,
};
const selectDue: Statement = {
  name: 'outbox-due',
  text: `select conversation, max(whole) as whole from outbox where due <= $1
    group by conversation having max(held_until) <= $1 order by min(due) limit $2`,
};
const count: Statement = { text: 'select count(*) as n from outbox' };

interface Row {
  id: number;
  activity: string;
  since: number;
  attempts: number;
}

type OutboxPart = Pick<
  Store,
  'enqueue' | 'hold' | 'removeOutgoing' | 'postpone' | 'conversationsDue' | 'countOutgoing'
>;

/** What waits to be sent to channels: taken by one of the instances that share the database. */
export function createOutboxPart(database: Database): OutboxPart {
  return {
    async enqueue(conversationId, activity, due) {
      await database.transaction(async (query) => {
        await query(takeTheLine, [keyOf(conversationId)]);
        await put(query, conversationId, [activity], due, { id: '', until: 0 });
      });
    },
    hold: (conversationId, holder, now) =>
      database.transaction(async (query) => {
        const key = keyOf(conversationId);
        await query(takeTheLine, [key]);
        const rows = await query<Row>(hold, [key, holder.id, holder.until, now]);
        return rows
          .map(({ id, activity, since, attempts }): Outgoing => {
            return { id, activity: parseKept<Partial<Activity>>(activity) ?? {}, since, attempts };
          })
          .sort((one, other) => one.id - other.id);
      }),
    async removeOutgoing(conversationId, id) {
      await database.query(remove, [keyOf(conversationId), id]);
    },
    async postpone(conversationId, holder, due) {
      await database.query(postpone, [due, keyOf(conversationId), holder]);
    },
    async conversationsDue(now, most) {
      const rows = await database.query<{ conversation: string; whole: string | null }>(selectDue, [now, most]);
      return rows.map(({ conversation, whole }) => idOf(conversation, whole));
    },
    async countOutgoing() {
      const [row] = await database.query<{ n: number }>(count);
      return row?.n ?? 0;
    },
  };
}

/** Puts what a turn says behind what waits already, within its transaction: only when there is nothing may it be sent at once. */
export async function putOut(
  query: Query,
  conversationId: string,
  { activities, holder }: NonNullable<SavedTurn['outgoing']>,
  moment: number,
): Promise<Outgoing[]> {
  const key = keyOf(conversationId);
  await query(takeTheLine, [key]);
  const isFirst = (await query(selectInLine, [key, moment])).length === 0;
  const ids = await put(query, conversationId, activities, moment, isFirst ? holder : { id: '', until: 0 });
  if (!isFirst) return [];
  return activities.map((activity, index) => ({ id: ids[index] ?? 0, activity, since: moment, attempts: 0 }));
}

async function put(
  query: Query,
  conversationId: string,
  activities: readonly Partial<Activity>[],
  due: number,
  holder: Holder,
): Promise<number[]> {
  const texts = activities.map((activity) => JSON.stringify(activity));
  const values = [keyOf(conversationId), wholeOf(conversationId), texts, due, holder.id, holder.until];
  const rows = await query<{ id: number }>(insert, values);
  return rows.map(({ id }) => id).sort((one, other) => one - other);
}
