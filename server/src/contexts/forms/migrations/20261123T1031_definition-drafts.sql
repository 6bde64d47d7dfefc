-- What somebody prepares in the product until a second person approves it: a version of a service with its form, or of a list
-- of codes. The content has the right shape, but may be incomplete.
create table forms.definition_draft (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('service', 'code-list')),
  -- the procedure of the service, or the id of the list
  subject text not null,
  -- the field of the procedure, which says whose it is; empty for a list
  field text not null,
  -- the published version it was begun from; null: from nothing
  base uuid,
  content jsonb not null,
  note text not null default '',
  state text not null check (state in ('editing', 'submitted', 'returned', 'approved', 'discarded')),
  author uuid not null,
  author_name text not null,
  -- everybody whose changes are in it, the author among them; none of them approves it
  editors uuid[] not null,
  revision int not null default 1,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  -- why it was sent back
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  -- the version it became
  published uuid,
  check (not decided_by = any (editors))
);
-- One thing at a time is prepared for a service or list.
create unique index definition_draft_open on forms.definition_draft (kind, subject)
  where state in ('editing', 'submitted', 'returned');
create index definition_draft_of_subject on forms.definition_draft (kind, subject, started_at);

-- Who did what to a draft and when, in words; changes of one person close together are one entry.
create table forms.definition_change (
  draft uuid not null references forms.definition_draft,
  number int not null,
  what text not null check (what in ('started', 'imported', 'saved', 'rebased', 'submitted', 'returned', 'approved', 'discarded')),
  by uuid not null,
  by_name text not null,
  at timestamptz not null,
  -- what differs, as sentences in both languages; for a return its reason, for an approval the decision
  words jsonb not null default '[]',
  primary key (draft, number)
);

-- What last month's dossiers would have become under a draft: counts and codes of dossiers, no answers.
create table forms.definition_replay (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  draft uuid not null references forms.definition_draft,
  revision int not null,
  from_day date not null,
  to_day date not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  report jsonb
);
create index definition_replay_of_draft on forms.definition_replay (draft, number desc);

-- Lists of codes as they hold from one day to another; a version whose days are empty was corrected.
create table forms.code_list (
  id uuid primary key default gen_random_uuid(),
  list text not null,
  version int not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  content jsonb not null,
  unique (list, version),
  exclude using gist (list with =, daterange(valid_from, valid_to) with &&)
);

-- Answers that did not fit the version of the form to which a citizen's draft moved: kept until it is handed in, and shown.
alter table forms.draft add column leftover jsonb not null default '[]';
