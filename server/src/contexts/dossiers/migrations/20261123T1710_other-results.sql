-- What another agency of a joint procedure issued in its own system, or that it issued nothing and why. Each line stays as it was
-- recorded; of one result of a dossier the last line holds.
create table dossiers.other_result (
  dossier uuid not null references dossiers.dossier,
  -- The result, as the service names it.
  code text not null,
  no int not null check (no > 0),
  manner text not null check (manner in ('electronic', 'collect', 'post', 'none')),
  number text,
  issued_on date,
  reason text,
  -- The agency that issued it, and its name on that day.
  unit text not null,
  unit_name text not null,
  file uuid,
  document uuid,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_by_position text not null,
  recorded_at timestamptz not null,
  primary key (dossier, code, no),
  check ((manner = 'none') = (reason is not null)),
  check ((manner = 'none') = (number is null)),
  check ((number is null) = (issued_on is null)),
  check (file is null or manner = 'electronic'),
  check ((file is null) = (document is null))
);
