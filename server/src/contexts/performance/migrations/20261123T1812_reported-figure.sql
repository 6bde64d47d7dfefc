-- What no dossier can tell, as units report it for the end of a period. A correction is another version.
create table performance.reported_figure (
  id uuid primary key default gen_random_uuid(),
  indicator text not null references performance.indicator,
  unit text not null,
  period_end date not null,
  version int not null check (version >= 1),
  -- Null where it is counted here and not reported.
  numerator double precision,
  denominator double precision not null,
  source text not null,
  -- Why it differs from the version before it; null for the first.
  reason text,
  -- Files of the context documents.
  evidence uuid[] not null,
  state text not null check (state in ('sent', 'accepted', 'returned')),
  reported_by uuid not null,
  reported_by_name text not null,
  reported_at timestamptz not null,
  checked_by uuid,
  checked_by_name text,
  checked_at timestamptz,
  returned_because text,
  unique (indicator, unit, period_end, version)
);
create index reported_figure_to_check on performance.reported_figure (unit) where state = 'sent';

-- Which reminders went out, so that each does once.
create table performance.report_reminder (
  indicator text not null references performance.indicator,
  unit text not null,
  period_end date not null,
  kind text not null check (kind in ('due-soon', 'overdue')),
  at timestamptz not null,
  primary key (indicator, unit, period_end, kind)
);
