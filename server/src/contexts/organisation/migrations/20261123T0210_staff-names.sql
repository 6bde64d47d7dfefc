-- How names are compared when somebody is looked for: without diacritics and case.
-- Declared immutable by hand because the dictionary of unaccent ships with the server and does not change.
create function organisation.name_form(t text) returns text
  language sql immutable parallel safe
  as $$ select trim(regexp_replace(lower(public.unaccent('public.unaccent', normalize(t, NFC))), '[^a-z0-9.]+', ' ', 'g')) $$;

alter table organisation.staff
  add column name_form text not null generated always as (organisation.name_form(name || ' ' || username)) stored;
