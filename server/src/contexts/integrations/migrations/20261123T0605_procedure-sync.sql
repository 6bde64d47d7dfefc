create schema integrations;

-- One run of the exchange with the national database of procedures. A run that was broken off goes on where it was.
create table integrations.procedure_sync (
  id bigint primary key generated always as identity,
  -- the staff member who asked; null: the nightly schedule
  asked_by text,
  started_at timestamptz not null,
  -- what changed at or after this moment is asked for, as the national database writes it; '' is everything
  since text not null,
  -- the latest change that was listed: where the next run begins
  latest text not null,
  listed_at timestamptz,
  finished_at timestamptz,
  -- why it was broken off the last time; null when it was not
  failure text,
  -- one worker at a time: until then nobody else takes the run
  held_until timestamptz
);
create unique index procedure_sync_running on integrations.procedure_sync ((true)) where finished_at is null;

create table integrations.procedure_sync_item (
  sync bigint not null references integrations.procedure_sync on delete cascade,
  procedure text not null,
  annulled boolean not null,
  changed_at text not null,
  done_at timestamptz,
  -- why this one could not be fetched; it is asked for again in the next run
  failure text,
  primary key (sync, procedure)
);
