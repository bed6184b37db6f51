-- Up Migration

-- Every id is compared letter by letter («C»), and what is JSON is text: nobody searches in it, and jsonb refuses some of what people
-- write (an unpaired surrogate, a null character).
create table conversations (
  id text collate "C" primary key,
  -- The id itself, as JSON, where it cannot be a key (key-of.ts).
  whole text,
  version bigint not null,
  sequence bigint not null,
  kept text not null,
  touched bigint not null,
  -- The number of the last key given; negative, the one of the next, when none has been given since all was deleted.
  key bigint not null default 1
);
create index conversations_by_touch on conversations (touched);

create table activities (
  conversation text collate "C" not null,
  sequence bigint not null,
  activity text not null,
  primary key (conversation, sequence)
);

create table answered (
  conversation text collate "C" not null,
  activity text collate "C" not null,
  whole text,
  primary key (conversation, activity)
);

create table documents (
  id text collate "C" primary key,
  whole text,
  conversation text collate "C" not null,
  expires bigint not null,
  input text not null
);
create index documents_of_conversation on documents (conversation);
create index documents_by_expiry on documents (expires);

create table reminders (
  conversation text collate "C" primary key,
  whole text,
  day text collate "C" not null,
  reference text not null
);
create index reminders_by_day on reminders (day);

create table outbox (
  id bigint generated always as identity primary key,
  conversation text collate "C" not null,
  whole text,
  activity text not null,
  since bigint not null,
  due bigint not null,
  attempts integer not null default 0,
  holder text not null default '',
  held_until bigint not null default 0
);
create index outbox_of_conversation on outbox (conversation);
create index outbox_by_due on outbox (due);

-- What could not be read of a conversation, for whoever wants to mend it.
create table unreadable (
  id bigint generated always as identity primary key,
  conversation text collate "C" not null,
  whole text,
  kept text not null,
  found bigint not null
);
create index unreadable_of_conversation on unreadable (conversation);

create table proof (id integer primary key, at bigint not null);

-- What signs the tokens of browsers, which every instance has to know: the newest first signs.
create table secrets (
  id bigint generated always as identity primary key,
  secret text not null
);

-- How much has been asked for, by whom; it is counted anew after a fall of the database.
create unlogged table limits (
  key text collate "C" primary key,
  points integer not null default 0,
  expire bigint
);

-- Down Migration

drop table conversations, activities, answered, documents, reminders, outbox, unreadable, proof, secrets, limits;
