-- What a unit is and does is dated; `organisation.unit` keeps only that it exists, and from when to when.
create table organisation.unit_version (
  id uuid primary key default gen_random_uuid(),
  unit text not null references organisation.unit,
  valid_from date not null,
  -- The first day it no longer holds; a version that was corrected on its first day holds on no day.
  valid_to date check (valid_to >= valid_from),
  parent text references organisation.unit deferrable initially deferred,
  kind text not null check (kind in ('peoples-committee', 'department', 'office', 'division', 'board', 'centre', 'police',
                                     'one-stop-desk')),
  tier text not null check (tier in ('province', 'district', 'commune')),
  name_vi text not null,
  name_en text not null,
  gso_code text,
  calendar text not null,
  is_desk boolean not null default false,
  address text,
  phone text,
  -- The paper behind it; null when it came with the data of the province.
  decision text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  exclude using gist (unit with =, daterange(valid_from, valid_to) with &&),
  exclude using gist (gso_code with =, daterange(valid_from, valid_to) with &&) where (gso_code is not null)
);
create index unit_version_by_unit on organisation.unit_version (unit, valid_from);
create index unit_version_by_parent on organisation.unit_version (parent);
create index unit_version_by_gso_code on organisation.unit_version (gso_code);

insert into organisation.unit_version (unit, valid_from, valid_to, parent, kind, tier, name_vi, name_en, gso_code, calendar,
                                       is_desk, recorded_by, recorded_at)
select id, valid_from, valid_to, parent, kind, tier, name_vi, name_en, gso_code, calendar, is_desk,
       'organisation.load-province', now()
from organisation.unit;

-- Nothing was released with these columns, so they go in the same step.
alter table organisation.unit
  drop column parent, drop column kind, drop column tier, drop column name_vi, drop column name_en, drop column gso_code,
  drop column calendar, drop column is_desk;

-- Which unit took over from which: links, codes and figures of the old one lead to the new one.
create table organisation.succession (
  predecessor text not null references organisation.unit,
  successor text not null references organisation.unit,
  -- The first day of the new one, on which the old one is gone or has given up a part.
  on_date date not null,
  kind text not null check (kind in ('merge', 'split', 'replace', 'dissolve')),
  -- Whether what was begun at the old one goes on here.
  is_main boolean not null,
  primary key (predecessor, successor, on_date),
  check (predecessor <> successor)
);
create unique index succession_main on organisation.succession (predecessor) where is_main;
create index succession_by_successor on organisation.succession (successor);

-- The one province of this database.
create table organisation.province (
  sole boolean primary key default true check (sole),
  code text not null references organisation.unit deferrable initially deferred,
  -- Its folder in data/provinces.
  folder text not null,
  mode text not null check (mode in ('two-tier', 'three-tier')),
  help_line text not null
);

-- A person holds posts, each for a time; one of them is the main one.
create table organisation.post (
  id uuid primary key,
  staff uuid not null references organisation.staff on delete cascade,
  unit text not null references organisation.unit,
  position text not null,
  roles text[] not null check (roles <@ array['clerk', 'officer', 'leader', 'registry-clerk', 'accountant', 'supervisor',
                                              'unit-admin', 'system-admin']),
  is_main boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  decision text,
  exclude using gist (staff with =, daterange(valid_from, valid_to) with &&) where (is_main)
);
create index post_by_staff on organisation.post (staff);
create index post_by_unit on organisation.post (unit);

insert into organisation.post (id, staff, unit, position, roles, is_main, valid_from, valid_to)
select gen_random_uuid(), s.id, s.unit, s.position,
       array(select r.role from organisation.staff_role r where r.staff = s.id and r.unit = s.unit order by r.role),
       true, s.valid_from, s.valid_to
from organisation.staff s;
drop table organisation.staff_role;
alter table organisation.staff drop column unit, drop column position;

-- Some roles of a post, lent to another person for a time; while it holds that person may act in the post.
create table organisation.delegation (
  id uuid primary key,
  post uuid not null references organisation.post,
  delegate uuid not null references organisation.staff,
  roles text[] not null check (cardinality(roles) > 0),
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  reason text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  revoked_at timestamptz
);
create index delegation_by_post on organisation.delegation (post);
create index delegation_by_delegate on organisation.delegation (delegate);
