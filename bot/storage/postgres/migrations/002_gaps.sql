-- Up Migration

-- What was not well answered, with nobody in it. What there is not is '', so that the same gap is the same row.
create table gaps (
  day text collate "C" not null,
  channel text collate "C" not null,
  why text collate "C" not null,
  text text collate "C" not null,
  answered text collate "C" not null,
  lacked text collate "C" not null,
  near text not null,
  count bigint not null,
  primary key (day, text, why, channel, answered, lacked)
);

create table votes (
  day text collate "C" not null,
  service text collate "C" not null,
  topic text collate "C" not null,
  question text collate "C" not null,
  up bigint not null,
  down bigint not null,
  primary key (day, service, topic, question)
);

-- Down Migration

drop table gaps, votes;
