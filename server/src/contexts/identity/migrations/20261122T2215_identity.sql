create schema identity;

create table identity.person (
  id uuid primary key,
  identity_number text not null unique,
  name text not null,
  birth_date date,
  gender text,
  phone text,
  email text,
  account_level smallint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table identity.session (
  token_hash bytea primary key,
  id uuid not null unique,
  kind text not null check (kind in ('citizen', 'staff')),
  subject uuid not null,
  assurance smallint not null,
  signed_in_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_subject on identity.session (subject) where ended_at is null;

create table identity.staff_credential (
  staff uuid primary key,
  password_hash text not null,
  totp_secret text not null,
  -- The last time step that was used: a code works once.
  last_step bigint not null default 0,
  failures int not null default 0,
  locked_until timestamptz
);

create table identity.consent (
  id uuid primary key,
  person uuid not null references identity.person,
  procedure text not null,
  source text not null,
  purpose text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create index consent_of_person on identity.consent (person, procedure, source);

-- Each look at a person's data, for that person to see.
create table identity.data_access (
  seq bigint generated always as identity primary key,
  person uuid not null,
  actor_kind text not null,
  actor text not null,
  actor_name text not null,
  unit text,
  what text not null,
  subject text not null,
  at timestamptz not null
);
create index data_access_of_person on identity.data_access (person, seq desc);
