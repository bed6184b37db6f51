import { type GapRow, gapOf, type VotesRow, votesOf, written } from '../gap-row.ts';
import type { GapStore } from '../gap-store.ts';
import type { Database, Statement } from './database.ts';

const insert: Statement = {
  text: `insert into gaps (day, channel, why, text, answered, lacked, near, count) values ($1, $2, $3, $4, $5, $6, $7, 1)
    on conflict (day, text, why, channel, answered, lacked) do update set count = gaps.count + 1`,
};
const select: Statement = {
  text: 'select * from gaps where day >= $1 order by day, text, why, channel, answered, lacked',
};
const insertVote: Statement = {
  text: `insert into votes (day, service, topic, question, up, down) values ($1, $2, $3, $4, $5, $6)
    on conflict (day, service, topic, question) do update set up = votes.up + excluded.up, down = votes.down + excluded.down`,
};
const selectVotes: Statement = {
  text: `select service, topic, question, sum(up)::bigint as up, sum(down)::bigint as down from votes where day >= $1
    group by service, topic, question order by service, topic, question`,
};
const deleteGaps: Statement = { text: 'delete from gaps where day < $1 returning 1 as one' };
const deleteVotes: Statement = { text: 'delete from votes where day < $1 returning 1 as one' };

/** What was not well answered, in any instance. */
export function createGapsPart(database: Database): GapStore {
  return {
    async add({ day, channel, why, text, answered, lacked, near }) {
      const values = [day, channel, why, text ?? '', written(answered), written(lacked), JSON.stringify(near)];
      await database.query(insert, values);
    },
    since: async (day) => (await database.query<GapRow>(select, [day])).map(gapOf),
    async addVote({ service, topic, question, useful }, day) {
      await database.query(insertVote, [day, service, topic, question ?? '', useful ? 1 : 0, useful ? 0 : 1]);
    },
    votesSince: async (day) => (await database.query<VotesRow>(selectVotes, [day])).map(votesOf),
    deleteBefore: (day) =>
      database.transaction(
        async (query) => (await query(deleteGaps, [day])).length + (await query(deleteVotes, [day])).length,
      ),
  };
}
