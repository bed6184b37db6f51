import { type Logged, type Saved, type SavedTurn, StaleVersionError } from '../store.ts';
import { deleteBelongings } from './belongings.ts';
import type { Database, Query, Statement } from './database.ts';
import { keyOf, wholeOf } from './key-of.ts';
import { putOut } from './outbox.ts';

/** All that most turns are, in one statement, which is a transaction too: nothing is written where the first part finds no row. */
const rest = `,
  logged as (
    insert into activities (conversation, sequence, activity)
    select $1, turn.sequence - cardinality($4::text[]) + each.n, each.activity
    from turn, unnest($4::text[]) with ordinality as each (activity, n)
  ),
  known as (
    insert into answered (conversation, activity, whole)
    select $1, $5::text, $6::text from turn where $5::text is not null on conflict do nothing
  ),
  published as (
    insert into documents (id, whole, conversation, expires, input)
    select $7::text, $8::text, $1, $9::bigint, $10::text from turn where $7::text is not null
  ),
  reminded as (
    insert into reminders (conversation, whole, day, reference)
    select $1, $14, $11::text, $12::text from turn where $11::text is not null
    on conflict (conversation) do update set day = excluded.day, reference = excluded.reference
  ),
  unreminded as (
    delete from reminders where $13::boolean and conversation = $1 and exists (select from turn)
  )
  select sequence from turn`;

const first: Statement = {
  name: 'save-first',
  text: `with turn as (
    insert into conversations (id, whole, version, sequence, kept, touched)
    select $1, $14::text, 1, cardinality($4::text[]), $2::text, $3::bigint where $15::bigint = 0
    on conflict do nothing returning sequence
  )${rest}`,
};
const later: Statement = {
  name: 'save-later',
  text: `with turn as (
    update conversations set version = version + 1, sequence = sequence + cardinality($4::text[]), kept = $2, touched = $3
    where id = $1 and version = $15 returning sequence
  )${rest}`,
};
// Two numbers on: neither of the last two keys is the one before the next.
const dropKeys: Statement = { text: 'update conversations set key = -(abs(key) + 2) where id = $1' };

/**
 * Saves all of a turn, or nothing.
 * @param moment in milliseconds since 1970
 */
export async function saveTurn(database: Database, turn: SavedTurn, moment: number): Promise<Saved> {
  const { conversationId, outgoing, forget } = turn;
  // What is already in text is written as it is, whoever changes it meanwhile.
  const values = valuesOf(turn, moment);
  const save = async (query: Query): Promise<Logged[]> => {
    const [row] = await query<{ sequence: number }>(turn.version === 0 ? first : later, values);
    if (!row) throw new StaleVersionError(conversationId);
    const start = row.sequence - turn.activities.length;
    return turn.activities.map((activity, index) => ({ sequence: start + index + 1, activity }));
  };
  if (!forget && !outgoing) return { logged: await save(database.query), held: [] };
  return database.transaction(async (query) => {
    const key = keyOf(conversationId);
    if (forget) await deleteBelongings(query, [key]);
    const logged = await save(query);
    if (forget) await query(dropKeys, [key]);
    return { logged, held: outgoing ? await putOut(query, conversationId, outgoing, moment) : [] };
  });
}

function valuesOf(turn: SavedTurn, moment: number): unknown[] {
  const { conversationId, kept, version, activityId, activities, document, reminder } = turn;
  return [
    keyOf(conversationId),
    JSON.stringify(kept),
    moment,
    activities.map((activity) => JSON.stringify(activity)),
    activityId === undefined ? null : keyOf(activityId),
    activityId === undefined ? null : wholeOf(activityId),
    document ? keyOf(document.id) : null,
    document ? wholeOf(document.id) : null,
    document?.expires ?? null,
    document ? JSON.stringify(document.input) : null,
    reminder?.day ?? null,
    reminder ? JSON.stringify(reminder.reference) : null,
    reminder === null,
    wholeOf(conversationId),
    version,
  ];
}
