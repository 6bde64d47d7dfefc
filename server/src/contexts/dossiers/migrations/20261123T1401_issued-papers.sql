-- The numbers of papers: one row from 1 to 5 a unit, form and year.
create table dossiers.paper_counter (
  unit text not null,
  form int not null,
  year int not null,
  last int not null,
  primary key (unit, form, year)
);

-- A paper of Circular 03/2025/TT-VPCP that was issued to the applicant, once for what it is about. What it says never changes.
create table dossiers.issued_paper (
  id uuid primary key,
  dossier uuid not null references dossiers.dossier,
  -- 1 receipt, 2 request for a supplement, 3 refusal, 4 apology and extension, 5 notice of stopping.
  form int not null check (form between 1 and 5),
  -- Which of its kind in the dossier: the number of the supplement or of the extension, else 1.
  no int not null,
  -- Number without gap of the unit's year; that of the receipt is the number in the unit's register (form 07).
  unit text not null,
  year int not null,
  number int not null,
  issued_at timestamptz not null,
  says jsonb not null,
  -- The PDF on A4: without a seal until there is one.
  file uuid,
  sealed_at timestamptz,
  sealed_by text,
  tries int not null default 0,
  try_at timestamptz not null,
  -- The code of the refusal when the last try to seal it failed.
  unsealed_because text,
  unique (dossier, form, no),
  unique (unit, form, year, number)
);
create index issued_paper_unsealed on dossiers.issued_paper (try_at) where sealed_at is null;
-- The register of a unit for a period.
create index issued_paper_register on dossiers.issued_paper (unit, issued_at) where form = 1;
