-- Lists of procedures that plans and the Government track: essential services, priority groups, high volume, no paper.
create table catalogue.procedure_group (
  id text primary key,
  position int not null,
  name_vi text not null,
  name_en text not null,
  -- the number of the decision behind the list
  source text not null,
  -- how many services the decision names; null when it gives no number
  expected int,
  sure text,
  note text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);

-- A service of a list, as the decision names it; `procedure` is null where the catalogue has none for it.
create table catalogue.group_member (
  id uuid primary key default gen_random_uuid(),
  group_id text not null references catalogue.procedure_group,
  procedure text references catalogue.procedure,
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create unique index group_member_once on catalogue.group_member (group_id, coalesce(procedure, name)) where valid_to is null;

-- How far a member is from a day on. The latest word for the latest day holds.
create table catalogue.group_status (
  member uuid not null references catalogue.group_member,
  status text not null check (status in ('not-started', 'in-progress', 'done')),
  valid_from date not null,
  -- what shows it: a decision, an address, a sentence
  evidence text not null,
  set_by text not null,
  recorded_at timestamptz not null,
  primary key (member, valid_from, recorded_at)
);
