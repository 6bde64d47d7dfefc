-- A list of the work queue with its filters, as somebody keeps it under a name of their own.
create table dossiers.saved_view (
  id uuid primary key,
  staff uuid not null,
  name text not null,
  list text not null,
  search jsonb not null,
  saved_at timestamptz not null
);
create unique index saved_view_named_once on dossiers.saved_view (staff, lower(name));
