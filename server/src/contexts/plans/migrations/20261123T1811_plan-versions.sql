-- A plan has versions: what was issued never changes, an amendment is another version with its day and reason.
create table plans.version (
  plan text not null references plans.plan on delete cascade,
  no int not null check (no >= 1),
  number text,
  -- As the document says it: a day, a month or a year.
  issued text not null,
  signer text,
  holds_from date not null,
  -- Why the plan was amended; null for the first version.
  reason text,
  year int not null,
  title_vi text not null,
  title_en text not null,
  tiers text[] not null,
  legal_bases text[] not null,
  -- SHA-256 of the file it was loaded from; null for one that was made on the desk.
  checksum text,
  drafted_by uuid,
  drafted_by_name text,
  issued_by uuid,
  issued_by_name text,
  recorded_at timestamptz not null,
  primary key (plan, no)
);
insert into plans.version (plan, no, number, issued, holds_from, year, title_vi, title_en, tiers, legal_bases, checksum, recorded_at)
select code, 1, number, issued, (issued || substr('-01-01', length(issued) - 3))::date, year, title_vi, title_en, tiers, legal_bases,
  checksum, loaded_at
from plans.plan;

alter table plans.target add version int not null default 1;
alter table plans.target alter version drop default, drop constraint target_plan_fkey, drop constraint target_pkey,
  add primary key (plan, version, id), add foreign key (plan, version) references plans.version on delete cascade;
alter table plans.task add version int not null default 1;
alter table plans.task alter version drop default, drop constraint task_plan_fkey, drop constraint task_pkey,
  add primary key (plan, version, position), add foreign key (plan, version) references plans.version on delete cascade;
alter table plans.plan drop number, drop issued, drop year, drop title_vi, drop title_en, drop tiers, drop legal_bases, drop checksum,
  drop loaded_at;
-- The department that leads a plan may prepare its amendments.
alter table plans.plan add lead text;

-- What somebody prepares: a new plan, or an amendment of the version `base`.
create table plans.draft (
  id uuid primary key default gen_random_uuid(),
  plan text not null,
  base int,
  lead text,
  content jsonb not null,
  reason text not null,
  state text not null check (state in ('editing', 'submitted', 'returned', 'issued', 'withdrawn')),
  author uuid not null,
  author_name text not null,
  revision int not null default 1,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  -- Why it was sent back.
  returned_because text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  version int
);
create unique index one_open_draft on plans.draft (plan) where state in ('editing', 'submitted', 'returned');

-- A target handed down to a unit. A row that ended stays: what was handed down before is history.
create table plans.assignment (
  id uuid primary key default gen_random_uuid(),
  plan text not null references plans.plan on delete cascade,
  version int not null,
  target text not null,
  unit text not null,
  giver text not null,
  goal double precision not null,
  -- What the goal had to reach at least when it was handed down.
  minimum double precision not null,
  -- The head who is answerable; null where the unit has no leader in the system.
  head uuid,
  head_name text,
  head_position text,
  note text,
  given_by uuid not null,
  given_by_name text not null,
  given_on date not null,
  given_at timestamptz not null,
  acknowledged_by uuid,
  acknowledged_by_name text,
  acknowledged_at timestamptz,
  ended_on date,
  ended_at timestamptz
);
create unique index one_open_assignment on plans.assignment (plan, target, unit) where ended_at is null;
create index assignment_by_unit on plans.assignment (unit);
