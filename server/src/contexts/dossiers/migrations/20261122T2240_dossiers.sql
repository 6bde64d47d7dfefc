create schema dossiers;

create table dossiers.dossier (
  id uuid primary key,
  -- <agency id>-YYMMDD-NNNN (Circular 01/2018 Art. 19): no gap, no duplicate within a unit and day.
  code text not null unique,
  procedure text not null,
  procedure_vi text not null,
  procedure_en text not null,
  service uuid not null,
  process text not null,
  channel text not null check (channel in ('online', 'desk', 'post')),
  unit text not null,
  desk text not null,
  applicant uuid not null,
  applicant_name text not null,
  applicant_phone text,
  answers jsonb not null,
  origins jsonb not null,
  corrections jsonb not null,
  cases text[] not null,
  fee int not null,
  delivery text not null,
  draft uuid unique,
  status text not null,
  step int not null,
  role text not null,
  assignee uuid,
  signed_in_at timestamptz,
  active_ms bigint,
  idle_ms bigint,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  started_at timestamptz not null,
  due_at timestamptz not null,
  due_because jsonb not null,
  time_limit jsonb not null,
  paused_at timestamptz,
  remaining_ms bigint,
  supplements int not null default 0,
  resolved_at timestamptz,
  returned_at timestamptz,
  closed_because jsonb,
  result jsonb,
  result_file uuid,
  result_document uuid,
  revision int not null default 0
);
create index dossier_of_applicant on dossiers.dossier (applicant, submitted_at desc);
-- The work queue: what waits for a role in a unit, soonest due first. Closed dossiers are not in it.
create index dossier_waiting on dossiers.dossier (unit, role, due_at)
  where status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved');
create index dossier_of_procedure on dossiers.dossier (procedure, submitted_at);

create table dossiers.code_counter (
  unit text not null,
  day date not null,
  last int not null,
  primary key (unit, day)
);

-- Books of registration: continuous within the year (Circular 04/2020/TT-BTP).
create table dossiers.register_counter (
  unit text not null,
  book text not null,
  year int not null,
  last int not null,
  primary key (unit, book, year)
);
-- Once a dossier has a number it keeps it, also when the officer drafts the result again.
create table dossiers.register_entry (
  dossier uuid not null references dossiers.dossier,
  unit text not null,
  book text not null,
  year int not null,
  number int not null,
  entered_at timestamptz not null,
  primary key (dossier, book),
  unique (unit, book, year, number)
);

-- The control sheet: who held the dossier, from when to when (form 06 of Circular 03/2025).
create table dossiers.step (
  dossier uuid not null references dossiers.dossier,
  seq int not null,
  no int not null,
  role text not null,
  unit text not null,
  staff uuid,
  staff_name text,
  started_at timestamptz not null,
  due_at timestamptz not null,
  finished_at timestamptz,
  outcome text,
  primary key (dossier, seq)
);

-- The history: every move with its actor and reason. Never changed.
create table dossiers.move (
  dossier uuid not null references dossiers.dossier,
  seq int not null,
  move text not null,
  status text not null,
  actor_kind text not null,
  actor text not null,
  actor_name text not null,
  actor_position text,
  reason jsonb,
  at timestamptz not null,
  primary key (dossier, seq)
);

create table dossiers.supplement (
  dossier uuid not null references dossiers.dossier,
  no int not null,
  requested_by text not null,
  requested_at timestamptz not null,
  items jsonb not null,
  message text not null,
  answered_at timestamptz,
  answer text,
  primary key (dossier, no)
);
