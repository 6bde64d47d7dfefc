-- The indicator that proves a task, and what it has to reach at least.
alter table plans.task add indicator text, add goal double precision;

-- Which units words of a plan mean, where somebody set it by hand. No units: nobody who works with this system.
create table plans.task_words (
  plan text not null,
  words text not null,
  units text[] not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (plan, words)
);

-- A task as one leading unit has it, or a part of such a piece of work that was handed down. `heading` and `no` name the task in every
-- version of the plan.
create table plans.task_work (
  id uuid primary key default gen_random_uuid(),
  plan text not null,
  heading text not null,
  no text not null,
  parent uuid references plans.task_work,
  unit text not null,
  -- Who of the unit does a part of it.
  assignee uuid,
  assignee_name text,
  name text not null,
  -- As the plan says it; the day of a part.
  due text[] not null,
  every text not null check (every in ('month', 'quarter')),
  -- What is ongoing or annual is reported between these days.
  from_on date not null,
  to_on date not null,
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('merged', 'not-in-plan')),
  -- Of units that became one, the piece of work that goes on.
  goes_on uuid references plans.task_work
);
create unique index one_work_a_unit on plans.task_work (plan, heading, no, unit) where parent is null and ended_at is null;
create index task_work_by_unit on plans.task_work (unit);
create index task_work_by_parent on plans.task_work (parent);

-- Each date a piece of work is due on. `term` is how plans write it: 2025, 2025-Q3, 2025-08, 2025-08-31.
create table plans.task_term (
  work uuid not null references plans.task_work,
  term text not null,
  first_due date not null,
  -- The day after which it is late; later than `first_due` once it was extended.
  due date not null,
  state text not null default 'open' check (state in ('open', 'returned', 'submitted', 'accepted')),
  percent int not null default 0 check (percent between 0 and 100),
  reported boolean not null default false,
  submitted_on date,
  submitted_by uuid,
  -- An extension that is asked for and not decided.
  asked_due date,
  asked_reason text,
  asked_by uuid,
  asked_by_name text,
  primary key (work, term)
);
create index task_term_by_due on plans.task_term (due) where state <> 'accepted';

-- Everything that happened to a piece of work; never changed.
create table plans.task_entry (
  id bigint generated always as identity primary key,
  work uuid not null references plans.task_work,
  term text not null,
  kind text not null check (kind in ('reported', 'submitted', 'accepted', 'returned', 'extension-asked', 'extension-granted', 'extension-refused')),
  percent int,
  words text,
  -- The day that was asked for or granted.
  day date,
  files uuid[] not null default '{}',
  by uuid not null,
  by_name text not null,
  unit text not null,
  at timestamptz not null
);
create index task_entry_by_work on plans.task_entry (work, id);

-- Of what a unit was reminded: once for each due day and occasion (`before-7`, `after-2`).
create table plans.task_reminder (
  work uuid not null references plans.task_work,
  term text not null,
  due date not null,
  occasion text not null,
  reminded_on date not null,
  primary key (work, term, due, occasion)
);
