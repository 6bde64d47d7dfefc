-- Facts are kept anew: `performance.count` reads the log from its beginning.
drop table performance.dossier_fact;
drop table performance.payment_fact;

-- One dossier: everything that figures are made of, in the order in which it happened. The columns repeat what is looked for.
create table performance.dossier_fact (
  dossier uuid primary key,
  procedure text not null,
  applicant text,
  draft uuid,
  -- Null until its submission is known.
  unit text,
  tier text,
  first_unit text,
  first_tier text,
  channel text,
  submitted_on date,
  accepted_at timestamptz,
  -- Due moments of what waits; null when it ended or the clock stands still.
  waiting_due timestamptz,
  waiting_first_due timestamptz,
  accepted_waiting boolean not null default false,
  -- Explained to the head and apologised for.
  answered boolean not null default false,
  ended_at timestamptz,
  ended_on date,
  outcome text check (outcome in ('resolved', 'refused', 'withdrawn', 'stopped')),
  -- The day of the last thing that happened.
  last_on date not null,
  timeline jsonb not null
) with (fillfactor = 80);
create index fact_of_unit on performance.dossier_fact (unit, submitted_on);
create index fact_of_applicant on performance.dossier_fact (applicant, first_unit);
create index fact_of_draft on performance.dossier_fact (draft);
create index fact_of_procedure on performance.dossier_fact (procedure, ended_on);
create index fact_waiting on performance.dossier_fact (waiting_due) where waiting_due is not null;
create index fact_waiting_first on performance.dossier_fact (waiting_first_due) where waiting_first_due is not null;

-- A payment that is settled: through the national platform, or in cash at a desk.
create table performance.payment_fact (
  payment uuid primary key,
  draft uuid not null,
  unit text not null,
  tier text,
  procedure text not null,
  amount bigint not null,
  how text not null check (how in ('online', 'cash')),
  settled_at timestamptz not null
);
create index payment_fact_of_draft on performance.payment_fact (draft);

-- What is counted under each day, as it came to be known day by day (ADR 0048): of a unit, and of all units of a tier together
-- (unit ''). A measure that is null counts nothing here.
create table performance.day_count (
  unit text not null,
  tier text not null,
  procedure text not null,
  channel text not null,
  day date not null,
  known date not null,
  received int, received_online int, received_remotely int, received_digitised int, digitised_throughout int,
  timed int, timed_ms bigint, timed_under_five int, with_fee int, with_fee_paid_online int,
  finished int, finished_on_time int, finished_online_worked int, finished_online_minutes bigint,
  finished_desk_worked int, finished_desk_minutes bigint,
  issued int, issued_electronically int, issued_reusable int,
  stopped int, withdrawn int, ended_late int, ended_late_answered int,
  waiting_due int, waiting_first_due int, waiting_first_due_answered int,
  rated int, satisfied int,
  accepted int, accepted_online int, accepted_ended_early int, accepted_ended_on_day int, accepted_ended_late int,
  accepted_waiting_due int,
  online_payments int, cash_payments int,
  users_of_year int, users_of_quarter int, users_of_month int,
  verified_of_year int, verified_of_quarter int, verified_of_month int,
  primary key (unit, day, procedure, channel, known, tier)
) with (fillfactor = 80);
create index day_count_known on performance.day_count (known, unit);
create index day_count_day on performance.day_count (day) where unit <> '';

-- The same by month, of all procedures of a unit.
create table performance.month_count (
  like performance.day_count including defaults,
  primary key (unit, day, channel, known, tier)
) with (fillfactor = 70);
alter table performance.month_count drop column procedure;

-- The same by month and procedure: of a unit, and of all units of a tier together (unit '').
create table performance.procedure_month_count (
  like performance.day_count including defaults,
  primary key (unit, tier, day, procedure, channel, known)
) with (fillfactor = 70);
