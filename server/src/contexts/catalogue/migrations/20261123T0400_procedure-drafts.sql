-- What somebody prepares of a procedure until a second person approves it: a version of it, or its end.
create table catalogue.draft (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('new', 'change', 'annul')),
  procedure text not null,
  field text not null,
  -- the version it was begun from; null for a procedure that did not exist
  base uuid references catalogue.procedure_version,
  -- the record in the form of files, as far as it is filled in; null for an annulment
  content jsonb check ((content is null) = (kind = 'annul')),
  -- the first day that it shall hold
  valid_from date,
  note text not null default '',
  state text not null check (state in ('editing', 'submitted', 'returned', 'approved', 'withdrawn')),
  author uuid not null,
  author_name text not null,
  revision int not null default 1,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  -- why it was sent back
  reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision uuid references catalogue.decision,
  -- the number of the version it became
  version int,
  check (decided_by <> author)
);
-- One thing at a time is prepared for a procedure.
create unique index draft_open on catalogue.draft (procedure) where state in ('editing', 'submitted', 'returned');
create index draft_of_procedure on catalogue.draft (procedure, started_at);

-- From the day on the procedure is no more, by decision; a version that begins later brings it back.
create table catalogue.annulment (
  id uuid primary key default gen_random_uuid(),
  procedure text not null references catalogue.procedure,
  valid_from date not null,
  decision uuid not null references catalogue.decision,
  draft uuid not null references catalogue.draft,
  recorded_at timestamptz not null
);
create index annulment_of_procedure on catalogue.annulment (procedure, valid_from);
