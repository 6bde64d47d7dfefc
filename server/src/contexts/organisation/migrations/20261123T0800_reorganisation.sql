-- A plan to merge, split, rename, dissolve or move units on a day.
create table organisation.reorganisation (
  id uuid primary key,
  title text not null,
  -- The resolution or decision behind it; known at the latest when the plan is approved.
  decision_number text,
  decision_issued_on date,
  decision_signer text,
  timing text not null check (timing in ('at-midnight', 'at-once')),
  -- The day it is carried out on; of a plan for at once, the day on which it was.
  effective_on date,
  changes jsonb not null default '[]',
  -- What becomes of single posts instead of what the rule says.
  posts jsonb not null default '[]',
  -- Where merged units differ: whose way holds from the day on.
  choices jsonb not null default '[]',
  state text not null check (state in ('drafted', 'approved', 'carried-out', 'cancelled')),
  author uuid not null,
  author_name text not null,
  drafted_at timestamptz not null,
  approver uuid,
  approver_name text,
  approved_at timestamptz,
  -- What it touched when it was carried out, and why it could not be on its day.
  counts jsonb not null default '[]',
  held_up jsonb,
  carried_out_at timestamptz,
  revision int not null default 0,
  check (timing = 'at-once' or state in ('drafted', 'cancelled') or effective_on is not null),
  check (state in ('drafted', 'cancelled') or (approver is not null and approver <> author and decision_number is not null)),
  check ((state = 'carried-out') = (carried_out_at is not null))
);
create index reorganisation_due on organisation.reorganisation (effective_on) where state = 'approved';

-- By which plan a unit was succeeded; null for what came with the data of the province.
alter table organisation.succession add column reorganisation uuid references organisation.reorganisation;
-- The post that this one goes on from, so that whoever acts in that one acts in this one.
alter table organisation.post add column continues uuid references organisation.post;
create index post_by_continues on organisation.post (continues) where continues is not null;
