alter table forms.draft
  -- Answers typed on another device that differ from those in `answers`, until the person has chosen: field id → page that
  -- they were typed on → what, when and on which kind of device.
  add column set_aside jsonb not null default '{}',
  add column last_page text,
  -- Time at work by page and by question, in ms; how many pauses of more than 15 minutes, plus one.
  add column page_ms jsonb not null default '{}',
  add column question_ms jsonb not null default '{}',
  add column sittings int not null default 1,
  -- When the person was told that the draft will be cleared.
  add column noticed_at timestamptz,
  add column ended_at timestamptz,
  -- Put away by rule, not by the person.
  add column cleared boolean not null default false,
  -- When its answers were deleted for good.
  add column erased_at timestamptz;
create index draft_open_since on forms.draft (saved_at) where stage = 'open';
create index draft_to_erase on forms.draft (ended_at) where stage = 'discarded' and erased_at is null;
update forms.draft set ended_at = saved_at where stage in ('submitted', 'discarded');

-- What an answer was before it changed, and on which page and device it was changed: so that a page opened before can be held
-- against what has happened since. Deleted with the end of the draft.
create table forms.answer_change (
  draft uuid not null,
  -- The revision that the change made.
  revision int not null,
  field text not null,
  -- Id of the page (one opening of it) that it was typed on; `sources` for what was prefilled, `choice` for a choice between two.
  editor text not null,
  device text not null,
  before jsonb,
  at timestamptz not null,
  primary key (draft, field, revision)
);

-- A page that was posted after the session had ended: applied when the same person has signed in again.
create table forms.kept_page (
  id uuid primary key,
  draft uuid not null,
  person uuid not null,
  page text not null,
  -- The posted names and texts.
  posted jsonb not null,
  device text not null,
  kept_at timestamptz not null
);
create index kept_page_of_draft on forms.kept_page (draft);

-- How the filling in of one online draft went: times and counts, never an answer. `unit` is the one it was addressed to at its end.
create table forms.filling (
  draft uuid primary key,
  procedure text not null,
  service uuid not null,
  unit text not null,
  outcome text not null check (outcome in ('submitted', 'discarded', 'cleared')),
  ended_on date not null,
  active_ms bigint not null,
  idle_ms bigint not null,
  sittings int not null,
  page_ms jsonb not null,
  question_ms jsonb not null,
  -- Fields that counted at the end, and those of them that a source had filled in and the person left unchanged.
  counted int not null,
  prefilled int not null,
  -- Of one not submitted: the page last worked on, and the first question still open.
  last_page text,
  last_question text
);
create index filling_by_day on forms.filling (ended_on, unit, procedure);
