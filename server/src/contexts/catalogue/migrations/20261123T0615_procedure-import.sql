-- A file of procedures that was read and looked at; nothing of it holds before somebody confirms.
create table catalogue.procedure_import (
  id uuid primary key default gen_random_uuid(),
  file_name text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  -- the day from which the procedures are to hold
  valid_from date not null,
  -- the procedures that can be taken over, and what was found: added, changed, unchanged, refused with every fault
  records jsonb not null,
  report jsonb not null,
  confirmed_by text,
  confirmed_at timestamptz
);
