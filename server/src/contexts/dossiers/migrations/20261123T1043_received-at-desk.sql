-- Who entered it for the applicant, or helped them to hand it in online; null: nobody did. Such a dossier is never a remote one.
alter table dossiers.dossier
  add column assistant uuid,
  add column assistant_name text;

-- What the desk took or was shown of each component. Never changed.
create table dossiers.paper_received (
  dossier uuid not null references dossiers.dossier,
  component text not null,
  manner text not null check (manner in ('shown', 'original', 'certified-copy', 'copy')),
  copies int not null check (copies between 1 and 99),
  received_by text not null,
  received_at timestamptz not null,
  primary key (dossier, component, manner)
);

-- Received at one desk for the unit of another place, and sent on to it.
create table dossiers.forwarding (
  dossier uuid primary key references dossiers.dossier,
  desk text not null,
  unit text not null,
  received_by text not null,
  sent_at timestamptz not null,
  -- Whether papers travel after the data.
  papers boolean not null,
  arrived_at timestamptz,
  arrived_to text
);
