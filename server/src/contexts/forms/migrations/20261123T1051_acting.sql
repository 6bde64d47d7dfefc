-- For whom a draft is filled in by somebody else, in what capacity, and what shows it.
create table forms.acting (
  draft uuid primary key references forms.draft on delete cascade,
  capacity text not null check (capacity in ('parent', 'representative', 'authorised')),
  name text not null,
  -- Identity number of a person, number of a business.
  number text not null,
  birth_date date,
  gender text,
  basis jsonb not null,
  at timestamptz not null
);

-- A part of a draft that another person is asked to complete or to confirm.
create table forms.part (
  id uuid primary key,
  draft uuid not null references forms.draft on delete cascade,
  kind text not null check (kind in ('complete', 'confirm')),
  -- The section to complete, or the field to confirm.
  subject text not null,
  to_number text not null,
  to_name text not null,
  note text not null default '',
  state text not null default 'sent' check (state in ('sent', 'answered', 'declined', 'taken-back')),
  -- What was shown to who confirms: field id → text; their answers to a section.
  shown jsonb not null default '{}',
  answers jsonb not null default '{}',
  sent_at timestamptz not null,
  ended_at timestamptz,
  -- Who answered or declined, at identity level 2.
  ended_by uuid,
  ended_by_name text
);
create index part_of_draft on forms.part (draft);
create index part_for_person on forms.part (to_number, sent_at desc);
create unique index one_open_part on forms.part (draft, subject) where state = 'sent';
