create schema documents;

-- A file that was handed in or made. Its bytes lie in the object store under their SHA-256.
create table documents.file (
  id uuid primary key,
  owner uuid not null,
  -- What it was handed in for: a draft, later also a dossier; a result has neither draft nor component.
  draft uuid,
  dossier uuid,
  component text,
  name text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz
);
create index file_of_draft on documents.file (draft) where draft is not null and removed_at is null;
create index file_of_dossier on documents.file (dossier) where dossier is not null and removed_at is null;

-- The electronic store of a person: reusable documents with their data.
create table documents.document (
  id uuid primary key,
  owner uuid not null,
  kind text not null,
  title_vi text not null,
  title_en text not null,
  number text not null,
  issued_on date not null,
  issuer text not null,
  issuer_name text not null,
  file uuid not null references documents.file,
  data jsonb not null,
  dossier uuid,
  state text not null default 'valid' check (state in ('valid', 'replaced', 'revoked')),
  created_at timestamptz not null,
  unique (dossier, kind)
);
create index document_of_owner on documents.document (owner, created_at desc);
