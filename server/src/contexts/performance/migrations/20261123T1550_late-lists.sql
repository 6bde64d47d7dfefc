-- Which agencies were late in a month, as the provincial office published it. A list that is published again is a new version.
create table performance.late_list (
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  version int not null,
  -- Agencies are public; people stay inside the desk.
  agencies jsonb not null,
  people jsonb not null,
  published_by uuid not null,
  published_by_name text not null,
  published_at timestamptz not null,
  primary key (month, version)
);
