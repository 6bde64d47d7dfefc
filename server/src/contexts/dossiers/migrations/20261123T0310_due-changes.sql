-- One recomputation of running due moments, for one change of the calendar. It goes on where it was after a crash: what a batch
-- writes and how far it has come commit together.
create table dossiers.due_run (
  change uuid primary key,
  -- Changes that this one took over before they were through, and itself.
  covers uuid[] not null,
  -- The units whose calendars changed, with everything below them; null for every unit.
  units text[],
  begun_at timestamptz not null,
  -- Transactions below this one may have counted with the calendar as it was; the first batch waits until they have ended.
  after_xid xid8 not null default pg_snapshot_xmax(pg_current_snapshot()),
  -- Dossiers up to this one have been looked at, in the order in which they were submitted; but for those in `again`, which moved
  -- in that very moment.
  reached uuid,
  again uuid[] not null default '{}',
  batch int not null default 0,
  total int,
  done int not null default 0,
  moved int not null default 0,
  finished_at timestamptz
);
create index due_run_unfinished on dossiers.due_run (begun_at) where finished_at is null;

-- A promised moment that a change of the calendar moved; at most once for each dossier and change. Never changed.
create table dossiers.due_change (
  dossier uuid not null references dossiers.dossier,
  change uuid not null,
  -- Names this move for whoever is told of it.
  id uuid not null default gen_random_uuid(),
  batch int not null,
  old_due timestamptz not null,
  new_due timestamptz not null,
  -- The clock stood still: nothing was promised at that moment.
  paused boolean not null,
  because jsonb not null,
  decision text,
  at timestamptz not null,
  primary key (dossier, change)
);
create index due_change_of_batch on dossiers.due_change (change, batch);

-- What the recomputation goes through, in the order in which it does: that of the pages on the disk.
create index dossier_running on dossiers.dossier (submitted_at, id)
  where status in ('submitted', 'accepted', 'processing', 'awaiting-supplement');
