create schema forms;

-- What a person has begun. The answers become a dossier's when it is submitted and never change after that.
create table forms.draft (
  id uuid primary key,
  person uuid not null,
  procedure text not null,
  -- The version of the service that the answers are for.
  service uuid not null,
  unit text not null,
  -- The one-stop desk that receives for the unit.
  desk text not null,
  answers jsonb not null default '{}',
  -- Where prefilled answers came from: source, date, value found.
  origins jsonb not null default '{}',
  -- Why a person changed what a source knew: field id → reason.
  corrections jsonb not null default '{}',
  stage text not null default 'open' check (stage in ('open', 'paying', 'submitted', 'discarded')),
  -- What was shown and checked when the payment was asked for; a paid draft is submitted with exactly this.
  checkout jsonb,
  dossier uuid,
  revision int not null default 0,
  signed_in_at timestamptz not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  -- Time at work since the sign-in; gaps of more than 15 minutes are counted apart (indicator minutes-from-login-to-submission).
  active_ms bigint not null default 0,
  idle_ms bigint not null default 0
);
create index draft_of_person on forms.draft (person, saved_at desc) where stage in ('open', 'paying');
