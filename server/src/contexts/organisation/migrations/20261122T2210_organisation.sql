create schema organisation;

-- Any node of the organisation tree. Units are never deleted: one that ends gets `valid_to`, the first day it is gone.
create table organisation.unit (
  id text primary key check (id ~ '^[A-Z0-9]+(\.[A-Z0-9]+)*$' and length(id) <= 35),
  parent text references organisation.unit deferrable initially deferred,
  kind text not null check (kind in ('peoples-committee', 'department', 'office', 'police', 'one-stop-desk')),
  tier text not null check (tier in ('province', 'commune')),
  name_vi text not null,
  name_en text not null,
  gso_code text,
  calendar text not null,
  is_desk boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index unit_by_parent on organisation.unit (parent);
create unique index unit_by_gso_code on organisation.unit (gso_code) where valid_to is null;

create table organisation.staff (
  id uuid primary key,
  username text not null unique,
  name text not null,
  unit text not null references organisation.unit,
  position text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index staff_by_unit on organisation.staff (unit);

create table organisation.staff_role (
  staff uuid not null references organisation.staff on delete cascade,
  unit text not null references organisation.unit,
  role text not null check (role in ('clerk', 'officer', 'leader', 'registry-clerk', 'accountant', 'supervisor',
                                     'unit-admin', 'system-admin')),
  primary key (unit, role, staff)
);
create index staff_role_by_staff on organisation.staff_role (staff);

-- Append only: a corrected calendar is a later issue for the same first day, and the latest issue holds.
create table organisation.calendar (
  id text not null,
  valid_from date not null,
  issued timestamptz not null,
  definition jsonb not null,
  primary key (id, valid_from, issued)
);
