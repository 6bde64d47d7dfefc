-- The line to the monitoring system (EMC): one row, made when the connection is first seen.
create table integrations.emc_link (
  single boolean primary key default true check (single),
  -- nothing that happened before is told: the beginning of the day on which it was first connected
  since timestamptz not null,
  -- how often in a row no answer came, and until when the partner is left alone for it
  failures int not null default 0,
  closed_until timestamptz,
  failure text,
  answered_at timestamptz,
  -- one worker at a time: until then nobody else sends
  held_until timestamptz
);

-- What is told of a dossier: a row for each line of its history that is told, once. Nothing personal: the message is made when it is sent.
create table integrations.emc_message (
  id bigint generated always as identity,
  dossier uuid not null,
  -- the number of the line in the history: the order in which the partner hears of a dossier
  no int not null,
  code text not null,
  procedure text not null,
  status smallint not null check (status between 0 and 4),
  at timestamptz not null,
  -- the day of `at` in Vietnam, by which both sides count
  day date not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  -- why the last attempt failed, and whether the partner refused it for good
  failure text,
  refused boolean not null default false,
  primary key (dossier, no)
);
create index emc_message_waiting on integrations.emc_message (id) where sent_at is null and not refused;
create index emc_message_refused on integrations.emc_message (id) where refused;
create index emc_message_of_day on integrations.emc_message (day);
create index emc_message_sent on integrations.emc_message (sent_at) where sent_at is not null;

-- A day held against the statement of the partner.
create table integrations.emc_comparison (
  id bigint primary key generated always as identity,
  day date not null,
  compared_at timestamptz not null,
  -- the staff member who asked; null: the nightly schedule
  asked_by text,
  -- messages of the day that were sent, that the partner says it has, and that still waited here
  sent int not null,
  theirs int not null,
  waiting int not null,
  -- why there is no statement; null when there is one
  failure text
);
create index emc_comparison_of_day on integrations.emc_comparison (day, id desc);

create table integrations.emc_difference (
  comparison bigint not null references integrations.emc_comparison on delete cascade,
  no int not null,
  kind text not null check (kind in ('figure', 'missing-there', 'unknown-here', 'status-differs')),
  procedure text not null,
  status smallint,
  code text,
  -- counts of a figure, else the last status of the dossier
  ours int,
  theirs int,
  primary key (comparison, no)
);
