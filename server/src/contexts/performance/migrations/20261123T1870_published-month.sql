-- The figures and the index of a month as the provincial office published them. Published again it is a new version with its reason.
create table performance.published_month (
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  version int not null,
  -- Of units only, nobody by name.
  content jsonb not null,
  reason text,
  published_by uuid not null,
  published_by_name text not null,
  published_at timestamptz not null,
  primary key (month, version),
  check (version = 1 or reason is not null)
);
