-- Somebody comes to collect a result at a time they chose. Changed ones are ended and written anew.
create table reception.appointment (
  id uuid primary key,
  dossier uuid not null,
  person uuid not null,
  desk text not null,
  at timestamptz not null,
  made_at timestamptz not null,
  ended text check (ended in ('moved', 'cancelled', 'collected')),
  ended_at timestamptz,
  check ((ended is null) = (ended_at is null))
);
create unique index appointment_of_dossier on reception.appointment (dossier) where ended is null;
create index appointment_at_desk on reception.appointment (desk, at);
