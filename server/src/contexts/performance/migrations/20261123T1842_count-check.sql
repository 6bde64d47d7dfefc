-- Counts were made anew of the log and held against those that are kept.
create table performance.count_check (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  seconds double precision not null,
  -- of each table of counts: rows that only the log makes, and rows that only we keep
  differences jsonb not null,
  is_same boolean not null
);
