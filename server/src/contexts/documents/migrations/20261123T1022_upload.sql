-- A file that arrives in pieces. Its bytes so far lie in the folder of pieces under the id; when they are whole they become a file.
create table documents.upload (
  id uuid primary key,
  owner uuid not null,
  draft uuid not null,
  component text not null,
  name text not null,
  size int not null,
  -- What the browser says the whole file's hash is (hex); null where it cannot compute one.
  sha256 text,
  received int not null default 0,
  -- The file it became.
  file uuid,
  begun_at timestamptz not null,
  touched_at timestamptz not null
);
create index upload_of_draft on documents.upload (draft, component) where file is null;
create index upload_touched on documents.upload (touched_at);
