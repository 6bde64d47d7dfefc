-- A definition says by which formula, on what legal ground, in which version and from when it is computed.
alter table performance.indicator
  add column formula text,
  add column basis text,
  add column missing_vi text,
  add column missing_en text,
  add column version int not null default 1,
  add column valid_from date not null default '2023-01-01';
