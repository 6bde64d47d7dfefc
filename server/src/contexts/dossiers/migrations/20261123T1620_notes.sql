-- What those who handle a dossier tell each other; never the applicant. Never changed.
create table dossiers.note (
  dossier uuid not null references dossiers.dossier,
  no int not null,
  text text not null,
  by_name text not null,
  by_position text not null,
  by uuid not null,
  unit text not null,
  at timestamptz not null,
  primary key (dossier, no)
);
