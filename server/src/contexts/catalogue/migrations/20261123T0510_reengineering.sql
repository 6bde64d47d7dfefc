-- Unit costs of complying with a procedure, dated, for the savings of re-engineering.
create table catalogue.compliance_cost (
  id text not null check (id in ('hour', 'hours-per-form', 'hours-per-paper', 'copy', 'hours-per-trip', 'trip')),
  -- đồng, or hundredths of an hour
  amount int not null check (amount >= 0),
  source text not null,
  sure text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (id, valid_from),
  exclude using gist (id with =, daterange(valid_from, valid_to) with &&)
);

-- How a procedure is to become simpler: the version in force, the proposed record, what it saves.
create table catalogue.reengineering (
  id uuid primary key,
  procedure text not null references catalogue.procedure,
  unit text not null,
  before_version uuid not null references catalogue.procedure_version,
  proposed jsonb not null,
  trips_before int not null check (trips_before >= 0),
  trips_after int not null check (trips_after >= 0),
  yearly_dossiers int not null check (yearly_dossiers >= 0),
  note text,
  -- đồng per dossier, fixed when it was proposed, with the unit costs of that day
  saved_per_dossier bigint not null,
  state text not null check (state in ('proposed', 'returned', 'approved', 'carried-out')),
  return_reason text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  decision uuid references catalogue.decision,
  after_version uuid references catalogue.procedure_version,
  carried_out_at timestamptz,
  revision int not null default 0
);
-- A procedure is worked on once at a time; what was carried out stays as history.
create unique index reengineering_at_work on catalogue.reengineering (procedure) where state <> 'carried-out';
create index reengineering_of_procedure on catalogue.reengineering (procedure);
