-- For whom a dossier was handed in by somebody else, as it was shown that day.
create table dossiers.acting (
  dossier uuid primary key references dossiers.dossier on delete cascade,
  number text not null,
  acting jsonb not null
);
create index acting_by_number on dossiers.acting (number);
