create schema reception;

-- The last number given at a desk on a day; the row stays locked until the commit, which leaves no gap and no duplicate.
create table reception.ticket_counter (
  desk text not null,
  day date not null,
  last int not null,
  primary key (desk, day)
);

-- A number drawn in the hall. It says nothing of a person.
create table reception.ticket (
  id uuid primary key,
  desk text not null,
  day date not null,
  number int not null,
  state text not null default 'waiting' check (state in ('waiting', 'called', 'serving', 'done', 'no-show')),
  taken_at timestamptz not null,
  called_at timestamptz,
  served_at timestamptz,
  ended_at timestamptz,
  counter text,
  clerk uuid,
  unique (desk, day, number)
);
create index ticket_waiting on reception.ticket (desk, day, number) where state in ('waiting', 'called');

-- One occasion on which a clerk receives for one person: somebody at the counter, or what came by post.
create table reception.visit (
  id uuid primary key,
  desk text not null,
  way text not null check (way in ('counter', 'post')),
  ticket uuid unique references reception.ticket,
  clerk uuid not null,
  clerk_name text not null,
  day date not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  person uuid,
  -- How the person was identified; the data themselves are the person's and lie in `identity`.
  identified_by text check (identified_by in ('card-qr', 'card-chip', 'typed')),
  -- By post: the day it arrived, who sent it, the number of the item.
  arrived_on date,
  sender text,
  postal_number text,
  check ((way = 'post') = (arrived_on is not null))
);
-- A clerk receives for one person at a time.
create unique index one_open_visit on reception.visit (clerk) where closed_at is null;
create index visit_of_day on reception.visit (desk, day, opened_at);
