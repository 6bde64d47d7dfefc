create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

create schema catalogue;

-- How text is compared in search: small letters without diacritics (đ is d), i for y, single spaces, nothing else.
-- Declared immutable by hand because the dictionary of unaccent ships with the server and does not change.
create function catalogue.search_form(t text) returns text
  language sql immutable parallel safe strict
  as $$ select trim(translate(regexp_replace(lower(public.unaccent('public.unaccent', normalize(t, NFC))), '[^a-z0-9]+', ' ', 'g'), 'y', 'i')) $$;

create table catalogue.procedure (
  code text primary key,
  -- 0 to 100, how often people ask for it; only orders what search finds
  popularity int not null default 0
);

-- What the law says of a procedure from one day to another. Of two versions for one procedure never two hold on one day;
-- a version whose days are empty was corrected by a later one and stays for the dossiers that used it.
create table catalogue.procedure_version (
  id uuid primary key default gen_random_uuid(),
  procedure text not null references catalogue.procedure,
  version int not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  decision text not null,
  name text not null,
  field text not null,
  ministry text not null,
  tiers text[] not null,
  subjects text[] not null,
  agency text,
  channels jsonb not null,
  cases jsonb not null,
  results jsonb not null,
  legal_bases jsonb not null,
  service_level text not null check (service_level in ('full', 'partial', 'info')),
  fingerprint text not null,
  name_form text not null generated always as (catalogue.search_form(name)) stored,
  search tsvector not null generated always as (
    setweight(to_tsvector('simple', catalogue.search_form(name)), 'A') ||
    setweight(to_tsvector('simple', catalogue.search_form(field)), 'C')) stored,
  unique (procedure, version),
  exclude using gist (procedure with =, daterange(valid_from, valid_to) with &&)
);
create index procedure_version_by_word on catalogue.procedure_version using gin (search);
create index procedure_version_by_trigram on catalogue.procedure_version using gin (name_form gin_trgm_ops);
create index procedure_version_by_field on catalogue.procedure_version (field);

-- The online service of a procedure: form, components, process, result, fees. Same rules of validity.
create table catalogue.service (
  id uuid primary key default gen_random_uuid(),
  procedure text not null references catalogue.procedure,
  version int not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  definition jsonb not null,
  unique (procedure, version),
  exclude using gist (procedure with =, daterange(valid_from, valid_to) with &&)
);

-- Everyday words. An empty meaning says that the word tells nothing.
create table catalogue.synonym (
  phrase text not null,
  meaning text not null,
  primary key (phrase, meaning)
);

create table catalogue.life_event (
  id text primary key,
  position int not null,
  name_vi text not null,
  name_en text not null,
  procedures text[] not null
);
