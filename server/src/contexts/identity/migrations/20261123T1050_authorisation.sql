-- A written authorisation made here: who may act for whom, for which procedures, from which day to which.
create table identity.authorisation (
  id uuid primary key,
  grantor uuid not null references identity.person,
  grantee_number text not null,
  grantee_name text not null,
  -- Null: every procedure.
  procedures text[],
  -- Whether the grantee may have forms filled with what sources know of the grantor.
  may_prefill boolean not null,
  valid_from date not null,
  valid_to date not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  check (valid_from <= valid_to)
);
create index authorisation_by_grantor on identity.authorisation (grantor);
create index authorisation_for_grantee on identity.authorisation (grantee_number);
