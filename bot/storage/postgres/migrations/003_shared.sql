-- Up Migration

-- What the body that runs the service sees of a council.
create table shared (
  conversation text collate "C" not null,
  town text collate "C" not null,
  day text collate "C" not null,
  moment bigint not null,
  plan text not null,
  primary key (conversation, town, day)
);
create index shared_by_town on shared (town, day, moment);

-- Down Migration

drop table shared;
