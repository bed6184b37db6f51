import type { Log } from '../../log.ts';
import type { Instances } from '../instances.ts';
import { createCounters } from './counters.ts';
import type { Database, Statement } from './database.ts';
import { keyOf } from './key-of.ts';
import { createLine } from './line.ts';

const behind: Statement = {
  name: 'behind',
  text: `select id from conversations join unnest($1::text[], $2::bigint[]) as seen (conversation, upto)
    on id = conversation where sequence > upto`,
};

/**
 * What the instances on one PostgreSQL share besides the store.
 * @param secret that all of them have
 */
export function createInstances(url: string, database: Database, secret: Uint8Array, log: Log): Instances {
  const line = createLine(url, log);
  const counters = createCounters(url, secret);
  return {
    tell: line.tell,
    listen: line.listen,
    async behind(seen) {
      const idOf = new Map([...seen.keys()].map((id) => [keyOf(id), id]));
      const rows = await database.query<{ id: string }>(behind, [[...idOf.keys()], [...seen.values()]]);
      return rows.flatMap(({ id }) => idOf.get(id) ?? []);
    },
    counter: (name) => counters.of(name),
    async close() {
      await Promise.all([line.close(), counters.close()]);
    },
  };
}
