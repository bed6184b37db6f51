/** Without a row id: nothing says in what order they came. What there is not is '', so that the same gap is the same row. */
export const gapTables = `
  create table if not exists gaps (
    day text not null,
    channel text not null,
    why text not null,
    text text not null,
    answered text not null,
    lacked text not null,
    near text not null,
    count integer not null,
    primary key (day, text, why, channel, answered, lacked)
  ) strict, without rowid;
  create table if not exists votes (
    day text not null,
    service text not null,
    topic text not null,
    question text not null,
    up integer not null,
    down integer not null,
    primary key (day, service, topic, question)
  ) strict, without rowid;
`;
