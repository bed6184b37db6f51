import type { DatabaseSync } from 'node:sqlite';

export type GapStatements = ReturnType<typeof prepareGapStatements>;

/** What is asked of the tables of gaps, prepared once. */
export function prepareGapStatements(db: DatabaseSync) {
  return {
    add: db.prepare(`
      insert into gaps (day, channel, why, text, answered, lacked, near, count) values (?, ?, ?, ?, ?, ?, ?, 1)
      on conflict do update set count = count + 1`),
    since: db.prepare('select * from gaps where day >= ? order by day, text, why, channel, answered, lacked'),
    addVote: db.prepare(`
      insert into votes (day, service, topic, question, up, down) values (?, ?, ?, ?, ?, ?)
      on conflict do update set up = up + excluded.up, down = down + excluded.down`),
    votesSince: db.prepare(`
      select service, topic, question, sum(up) as up, sum(down) as down from votes where day >= ?
      group by service, topic, question order by service, topic, question`),
    deleteSomeGaps: db.prepare(
      'delete from gaps where (day, text, why, channel, answered, lacked) in (select day, text, why, channel, answered, lacked from gaps where day < ? limit ?)',
    ),
    deleteSomeVotes: db.prepare(
      'delete from votes where (day, service, topic, question) in (select day, service, topic, question from votes where day < ? limit ?)',
    ),
  };
}
