-- What the national database of procedures says; only the exchange writes here, and it changes nothing of the province's catalogue.
create table catalogue.national_record (
  procedure text primary key,
  -- null: known only as annulled, or what was sent is no procedure (then faults say why)
  content jsonb,
  annulled boolean not null,
  faults text[] not null default '{}',
  fingerprint text not null,
  -- the moment of the change as the national database writes it, yyyyMMddHHmmss
  changed_at text not null,
  fetched_at timestamptz not null
);

-- What was found when a version was compared with a national record; stale as soon as either is another.
create table catalogue.national_comparison (
  procedure text primary key,
  version uuid not null,
  fingerprint text not null,
  differences jsonb not null
);

-- National values that the province does not take over. Place '' is the procedure as a whole: new, or annulled.
-- It counts for as long as the national value is this one.
create table catalogue.national_rejection (
  procedure text not null,
  place text not null,
  value text not null,
  reason text not null check (reason <> ''),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (procedure, place)
);
