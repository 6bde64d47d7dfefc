create schema reports;

-- A periodic report of a unit (ADR 0053): of its own dossiers or a plan, or out of the reports that were sent to it.
create table reports.report (
  id uuid primary key,
  form text not null check (form in ('06a', '06b', 'plan')),
  -- Code of the plan; empty for forms of dossiers, so that it can be part of the key.
  plan text not null,
  unit text not null,
  scope text not null check (scope in ('own', 'consolidated')),
  -- Who gets it; null: a body outside the province.
  receiver text,
  period text not null,
  year int not null,
  no int not null,
  from_day date not null,
  to_day date not null,
  deadline date not null,
  opened_at timestamptz not null,
  reminded_on date,
  unique (form, plan, unit, scope, period, from_day),
  check (from_day <= to_day)
);
create index report_of_receiver on reports.report (receiver, to_day);
create index report_of_unit on reports.report (unit, to_day);

-- What it says, as often as it was corrected. Only a draft changes; the figures are frozen as drawn.
create table reports.version (
  report uuid not null references reports.report,
  version int not null,
  state text not null check (state in ('draft', 'signed', 'submitted', 'accepted', 'returned', 'withdrawn')),
  -- Why it was corrected; null for the first.
  reason text,
  content jsonb not null,
  narrative jsonb not null,
  -- What was proposed from the figures, so that words that nobody touched follow them when they are drawn again.
  prefilled jsonb not null,
  revision int not null,
  drawn_at timestamptz not null,
  number text,
  signed_by uuid,
  signed_by_name text,
  signed_by_position text,
  signed_at timestamptz,
  submitted_by_name text,
  submitted_at timestamptz,
  decided_by_name text,
  decided_at timestamptz,
  -- Why it was returned.
  decision_reason text,
  primary key (report, version)
);
-- One version at a time is being written.
create unique index version_being_written on reports.version (report) where state in ('draft', 'signed');
