-- To whom a result was handed over at the desk, and what shows it: a signature on the screen, or on the slip that is kept on paper.
create table dossiers.handing (
  dossier uuid primary key references dossiers.dossier,
  receiver text not null,
  relation text not null check (relation in ('self', 'authorised', 'family')),
  -- What showed who they are and their right to receive it, as the clerk wrote it.
  proof text not null,
  signature uuid,
  slip boolean not null,
  handed_by_name text not null,
  handed_at timestamptz not null,
  check (slip or signature is not null)
);

-- A result on its way by post, as the clerk records it: each sending, and whether it arrived.
create table dossiers.shipment (
  dossier uuid not null references dossiers.dossier,
  no int not null,
  receiver text not null,
  address text not null,
  tracking text not null,
  -- Whole đồng; null when nothing was charged here.
  cost int check (cost >= 0),
  sent_by_name text not null,
  sent_at timestamptz not null,
  outcome text check (outcome in ('delivered', 'came-back')),
  note text,
  settled_by_name text,
  settled_at timestamptz,
  primary key (dossier, no),
  check ((outcome is null) = (settled_at is null))
);
create unique index shipment_on_the_way on dossiers.shipment (dossier) where outcome is null;
