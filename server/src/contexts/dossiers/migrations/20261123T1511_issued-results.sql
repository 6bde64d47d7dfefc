-- Every result that a dossier was given, the first and each correction of it. Its code is made with the draft, as it stands in the
-- paper that is signed; anybody can look it up once the result is issued. Never deleted.
create table dossiers.issued_result (
  dossier uuid not null references dossiers.dossier,
  no int not null check (no > 0),
  -- Sixteen letters and digits, the last one checks the others; null for results from before there were codes.
  code text unique,
  unit text,
  unit_name text,
  name_vi text,
  name_en text,
  number text,
  issued_on date,
  file uuid,
  sha256 text,
  document uuid,
  issued_at timestamptz,
  ended text check (ended in ('corrected', 'revoked')),
  ended_at timestamptz,
  primary key (dossier, no),
  check ((issued_at is null) = (sha256 is null)),
  check ((ended is null) = (ended_at is null)),
  check (ended is null or issued_at is not null)
);
create unique index issued_result_in_force on dossiers.issued_result (dossier) where issued_at is not null and ended is null;
create index issued_result_of_document on dossiers.issued_result (document) where document is not null;

insert into dossiers.issued_result
  (dossier, no, unit, unit_name, name_vi, name_en, number, issued_on, file, sha256, document, issued_at)
select d.id, 1, d.unit, doc.issuer_name, d.procedure_vi, d.procedure_en, doc.number, doc.issued_on, doc.file, f.sha256, doc.id, doc.created_at
from dossiers.dossier d
join documents.document doc on doc.id = d.result_document
join documents.file f on f.id = doc.file;

-- Why an issued result is to be revoked or corrected, as the officer proposes; what the head decided; when it took effect.
create table dossiers.result_change (
  dossier uuid not null references dossiers.dossier,
  no int not null,
  kind text not null check (kind in ('revocation', 'correction')),
  -- The result that it is about.
  result int not null,
  reason text not null,
  explanation text not null,
  -- What a correction changes, with the values of before; and the data of the result that takes the place of the old one.
  corrections jsonb,
  draft jsonb,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  granted boolean,
  decision_number text,
  decision_on date,
  remark text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  -- The corrected result, signed and not sealed yet.
  signed_file uuid,
  done_at timestamptz,
  primary key (dossier, no),
  foreign key (dossier, result) references dossiers.issued_result (dossier, no),
  check ((granted is null) = (decided_at is null)),
  check ((granted is true) = (decision_number is not null)),
  check ((kind = 'correction') = (draft is not null))
);
create unique index result_change_waiting_once on dossiers.result_change (dossier) where done_at is null and granted is not false;

-- A corrected result takes a number of its own in the book, beside that of the one it replaces.
alter table dossiers.register_entry add column result int not null default 1;
alter table dossiers.register_entry drop constraint register_entry_pkey, add primary key (dossier, book, result);
