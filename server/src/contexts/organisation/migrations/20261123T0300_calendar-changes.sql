-- What was issued about a working calendar: several days and hours in one go, with the decision behind them. Append only:
-- of two changes that say something about the same day, or about a unit's hours from the same day, the later one holds.
create table organisation.calendar_change (
  seq bigint generated always as identity unique,
  id uuid primary key,
  calendar text not null,
  -- {"number", "date", "issuer"}; null for what came with the data of the province.
  decision jsonb,
  sure text not null check (sure in ('announced', 'practice', 'provisional')),
  reason text not null,
  -- Why days already past are changed; null when none is.
  past_reason text,
  issued_at timestamptz not null,
  issued_by text not null,
  issued_by_name text not null
);

-- A day that is different from its weekday; `ordinary` takes back what was said of it before.
create table organisation.calendar_day (
  change uuid not null references organisation.calendar_change,
  calendar text not null,
  date date not null,
  kind text not null check (kind in ('day-off', 'worked-weekend', 'ordinary')),
  reason_vi text not null,
  reason_en text not null,
  primary key (change, date)
);
create index calendar_day_by_date on organisation.calendar_day (calendar, date);

-- The hours a unit and the units below it keep from a day on; without hours it follows the unit above again.
create table organisation.unit_hours (
  change uuid not null references organisation.calendar_change,
  unit text not null references organisation.unit,
  valid_from date not null,
  -- {"weekdays": [{"from": "07:00", "to": "11:30"}], "saturday": [], "arrivalCutoff": "15:00"}
  hours jsonb,
  primary key (change, unit, valid_from)
);
create index unit_hours_by_unit on organisation.unit_hours (unit, valid_from);
