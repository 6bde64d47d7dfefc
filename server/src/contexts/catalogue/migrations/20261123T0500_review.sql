-- What a procedure must meet to be offered fully online (Circular 01/2023/TT-VPCP, Art. 13), from one day to another.
create table catalogue.review_condition (
  id text not null,
  position int not null,
  text_vi text not null,
  text_en text not null,
  -- the highest level that is left when it is not met
  failing text not null check (failing in ('partial', 'info')),
  -- what of the record answers it beforehand; null: only the agency knows
  suggested_by text check (suggested_by in ('online-channel', 'payable-online', 'result-from-afar')),
  source text not null,
  sure text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (id, valid_from),
  exclude using gist (id with =, daterange(valid_from, valid_to) with &&)
);

-- The legal grounds that a decision on the lists begins with.
create table catalogue.review_ground (
  id text not null,
  position int not null,
  text text not null,
  source text not null,
  sure text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (id, valid_from),
  exclude using gist (id with =, daterange(valid_from, valid_to) with &&)
);

-- A review (rà soát): the conditions of `opened_on` are held against the procedures in force on that day.
create table catalogue.review_campaign (
  id uuid primary key,
  title text not null,
  year int not null,
  -- the unit whose Chairman decides, and the one that does the office's work for it
  province text not null,
  office text not null,
  opened_on date not null,
  deadline date not null check (deadline >= opened_on),
  opened_by uuid not null
);

-- The table of one agency in a campaign.
create table catalogue.review_table (
  campaign uuid not null references catalogue.review_campaign,
  unit text not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  reminded_on date,
  primary key (campaign, unit)
);

-- One procedure in a campaign: what its agency answers and proposes.
create table catalogue.review_entry (
  campaign uuid not null,
  procedure text not null references catalogue.procedure,
  version uuid not null references catalogue.procedure_version,
  unit text not null,
  state text not null default 'open' check (state in ('open', 'filled', 'returned', 'consolidated')),
  -- condition → { met, why }
  answers jsonb not null default '{}',
  -- lower than the conditions allow, with its reason; null: as far as they allow
  proposed_level text check (proposed_level in ('full', 'partial', 'info')),
  reason text,
  -- { document, article, proposal }
  amendments jsonb not null default '[]',
  yearly_dossiers int check (yearly_dossiers >= 0),
  note text,
  -- what the answers and the proposal come to, once the row is whole
  level text check (level in ('full', 'partial', 'info')),
  prefilled_from text check (prefilled_from in ('record', 'last-review')),
  return_reason text,
  changed_by uuid,
  changed_at timestamptz,
  revision int not null default 0,
  primary key (campaign, procedure),
  foreign key (campaign, unit) references catalogue.review_table,
  check (state in ('open', 'returned') or level is not null)
);
create index review_entry_of_unit on catalogue.review_entry (campaign, unit);
create index review_entry_of_procedure on catalogue.review_entry (procedure);

-- The decision that approves the lists of a campaign, from its draft to the sealed file.
create table catalogue.review_decision (
  campaign uuid primary key references catalogue.review_campaign,
  number text not null,
  issued_on date not null,
  effective_on date not null check (effective_on >= issued_on),
  -- the Chairman who is to sign, as named when it was drafted
  signer uuid not null,
  signer_name text not null,
  signer_position text not null,
  replaces uuid[] not null default '{}',
  state text not null check (state in ('drafted', 'signed', 'issued')),
  -- of documents: the draft, then the signed, then the sealed file
  file uuid not null,
  decision uuid references catalogue.decision,
  replaced_by uuid references catalogue.review_campaign,
  revision int not null default 0,
  check ((state = 'issued') = (decision is not null))
);
