-- Why a dossier will be late, as whoever handles it writes to the head; and what the head decided: a new day, once, with an apology.
create table dossiers.delay (
  dossier uuid not null references dossiers.dossier,
  no int not null,
  -- The due moment that cannot be kept.
  due_at timestamptz not null,
  reason text not null,
  proposed date not null,
  explained_by uuid not null,
  explained_by_name text not null,
  explained_at timestamptz not null,
  granted boolean,
  new_due timestamptz,
  remark text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  primary key (dossier, no),
  check ((granted is null) = (decided_at is null)),
  check ((granted is true) = (new_due is not null))
);
-- Re-appointed at most once (Decree 61/2018, Art. 19).
create unique index delay_granted_once on dossiers.delay (dossier) where granted;
create unique index delay_waiting_once on dossiers.delay (dossier) where decided_at is null;
