-- What the applicant and the desk write to each other about a dossier; never changed, only marked as read.
create table dossiers.correspondence (
  dossier uuid not null references dossiers.dossier,
  no int not null,
  side text not null check (side in ('applicant', 'desk')),
  author text not null,
  author_name text not null,
  author_position text,
  text text not null,
  written_at timestamptz not null,
  -- Made by the page that it was written on: the same sent twice is kept once.
  key uuid not null,
  -- When the other side first saw it, and who of the office.
  read_at timestamptz,
  read_by_name text,
  primary key (dossier, no),
  unique (dossier, key)
);
-- The mark in the work queue.
create index correspondence_unread on dossiers.correspondence (dossier) where side = 'applicant' and read_at is null;
