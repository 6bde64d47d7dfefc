-- Since the law is followed to the letter, the time begins anew when the dossier is complete; what was asked before went on with the rest.
alter table dossiers.supplement
  add restarts boolean not null default false,
  -- Whether an officer asked within the days for appraisal; null when the desk asked before acceptance.
  add asked_in_time boolean,
  -- Who let a further request go out; the first one needs nobody.
  add approved_by_name text;

-- A further request, until the head has decided on it.
create table dossiers.further_supplement (
  dossier uuid not null references dossiers.dossier,
  no int not null,
  items jsonb not null,
  message text not null,
  wished_by uuid not null,
  wished_by_name text not null,
  wished_at timestamptz not null,
  granted boolean,
  remark text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  primary key (dossier, no),
  check ((granted is null) = (decided_at is null))
);
create unique index further_supplement_waiting_once on dossiers.further_supplement (dossier) where decided_at is null;
