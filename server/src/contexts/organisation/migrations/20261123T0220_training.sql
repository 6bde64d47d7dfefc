create table organisation.training (
  id uuid primary key,
  title text not null,
  topic text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  -- The organising unit.
  unit text not null references organisation.unit,
  audience text not null check (audience in ('staff', 'community-team')),
  created_by text not null,
  created_at timestamptz not null
);
create index training_by_day on organisation.training (first_day);

-- Who took part. Staff by id; members of community digital teams, who have no account, by name and commune.
create table organisation.attendance (
  id uuid primary key default gen_random_uuid(),
  training uuid not null references organisation.training on delete cascade,
  staff uuid references organisation.staff,
  name text not null,
  unit text not null references organisation.unit,
  -- The day on which it was passed; null: took part only.
  completed_on date,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create unique index attendance_of_member on organisation.attendance (training, name, unit) where staff is null;
create unique index attendance_of_staff on organisation.attendance (training, staff);
create index attendance_by_staff on organisation.attendance (staff, completed_on);
