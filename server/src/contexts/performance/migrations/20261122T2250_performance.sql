create schema performance;

create table performance.indicator (
  id text primary key,
  position int not null,
  kind text not null check (kind in ('ratio', 'count', 'mean', 'reported')),
  name_vi text not null,
  name_en text not null,
  numerator_vi text not null,
  numerator_en text not null,
  denominator_vi text,
  denominator_en text,
  note_vi text,
  note_en text
);

create table performance.plan (
  code text primary key,
  province text not null,
  number text,
  issued text not null,
  year int not null,
  title_vi text not null,
  title_en text not null,
  tiers text[] not null,
  legal_bases text[] not null,
  -- SHA-256 of the file it was loaded from.
  checksum text not null,
  loaded_at timestamptz not null
);

create table performance.target (
  plan text not null references performance.plan on delete cascade,
  id text not null,
  position int not null,
  indicator text not null references performance.indicator,
  -- {"all": 40}, or one goal for each tier.
  goals jsonb not null,
  compare text not null check (compare in ('gte', 'gt', 'lt')),
  unit text not null check (unit in ('percent', 'count', 'minutes')),
  year int not null,
  name text not null,
  note text,
  basis text,
  lead text[] not null,
  cooperating text[] not null,
  primary key (plan, id)
);

create table performance.task (
  plan text not null references performance.plan on delete cascade,
  position int not null,
  heading text not null,
  no text not null,
  name text not null,
  note text,
  -- As the plan says: `2025-08`, `2023-Q3`, `ongoing`, `annual`; several when it is due more than once.
  due text[] not null,
  done boolean not null,
  lead text[] not null,
  cooperating text[] not null,
  primary key (plan, position)
);

-- What figures need of a dossier, kept by reactions that may come in any order. Times are those of the events.
create table performance.dossier_fact (
  dossier uuid primary key,
  unit text not null,
  procedure text not null,
  tier text,
  draft uuid,
  channel text,
  submitted_on date,
  -- From login to submission, pauses left out; only of online dossiers.
  minutes double precision,
  fee int,
  accepted_at timestamptz,
  due_at timestamptz,
  due_said_at timestamptz,
  supplement_asked_at timestamptz,
  supplement_given_at timestamptz,
  outcome text check (outcome in ('resolved', 'refused', 'withdrawn')),
  finished_at timestamptz,
  finished_on date,
  on_time boolean,
  result_document uuid,
  score int check (score between 1 and 3),
  satisfied boolean,
  rated_on date
);
create index fact_by_submission on performance.dossier_fact (submitted_on);
create index fact_by_finish on performance.dossier_fact (finished_on) where finished_on is not null;
create index fact_by_rating on performance.dossier_fact (rated_on) where rated_on is not null;
create index fact_unfinished on performance.dossier_fact (due_at) where finished_at is null;

create table performance.payment_fact (
  payment uuid primary key,
  draft uuid not null unique,
  unit text not null,
  tier text,
  procedure text not null,
  amount int not null,
  settled_on date not null
);
create index payment_fact_by_day on performance.payment_fact (settled_on);
