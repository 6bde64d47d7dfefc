-- What search reads of each version, narrow, so that looking through many stays cheap. Kept by triggers: no action can forget it.
create table catalogue.search_entry (
  version uuid primary key references catalogue.procedure_version on delete cascade,
  procedure text not null,
  valid_from date not null,
  valid_to date,
  popularity int not null,
  form text not null,
  field_form text not null,
  -- how many words of the form stand before the first bracket or semicolon of the name
  head int not null,
  commune boolean not null,
  words tsvector not null
);
create index search_entry_by_word on catalogue.search_entry using gin (words) with (fastupdate = off);
create index search_entry_by_procedure on catalogue.search_entry (procedure);
-- Popular and short first: for words so frequent that the first few hundred are met at once.
create index search_entry_by_popularity on catalogue.search_entry (popularity desc, length(form), procedure);

-- A new value whenever names or everyday words change: a server that knows the value knows what goes with it.
create table catalogue.search_stamp (
  what text primary key check (what in ('names', 'synonyms')),
  stamp uuid not null
);
insert into catalogue.search_stamp values ('names', gen_random_uuid()), ('synonyms', gen_random_uuid());

create function catalogue.keep_search_entries() returns trigger language plpgsql as $$
begin
  insert into catalogue.search_entry
  select v.id, v.procedure, v.valid_from, v.valid_to, p.popularity, n.form, n.field_form, n.head, 'commune' = any(v.tiers),
    setweight(to_tsvector('simple', n.form), 'A') || setweight(to_tsvector('simple', n.field_form), 'C')
  from changed v
  join catalogue.procedure p on p.code = v.procedure
  cross join lateral (select catalogue.search_form(v.name) as form, catalogue.search_form(v.field) as field_form,
    cardinality(string_to_array(catalogue.search_form(split_part(split_part(v.name, '(', 1), ';', 1)), ' ')) as head) n
  on conflict (version) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to, form = excluded.form,
    field_form = excluded.field_form, head = excluded.head, commune = excluded.commune,
    words = excluded.words;
  return null;
end $$;
create trigger keep_search_entries_of_new after insert on catalogue.procedure_version
  referencing new table as changed for each statement execute function catalogue.keep_search_entries();
create trigger keep_search_entries_of_changed after update on catalogue.procedure_version
  referencing new table as changed for each statement execute function catalogue.keep_search_entries();

create function catalogue.keep_search_popularity() returns trigger language plpgsql as $$
begin
  update catalogue.search_entry e set popularity = p.popularity
  from changed p where e.procedure = p.code and e.popularity <> p.popularity;
  return null;
end $$;
create trigger keep_search_popularity after update on catalogue.procedure
  referencing new table as changed for each statement execute function catalogue.keep_search_popularity();

create function catalogue.renew_search_stamp() returns trigger language plpgsql as $$
begin
  update catalogue.search_stamp set stamp = gen_random_uuid() where what = tg_argv[0];
  return null;
end $$;
create trigger renew_stamp_of_names after insert or delete or update of name, field on catalogue.procedure_version
  for each statement execute function catalogue.renew_search_stamp('names');

-- Versions that are there already pass through the trigger once.
update catalogue.procedure_version set version = version;

-- What search read until now. An update of a version no longer writes words.
alter table catalogue.procedure_version drop column name_form, drop column search;

-- One row a phrase, so that what was edited or removed on the desk is not brought back by what ships. No meanings: the phrase tells
-- nothing.
alter table catalogue.synonym rename to synonym_of_one_meaning;
create table catalogue.synonym (
  form text primary key check (form <> ''),
  phrase text not null,
  meanings text[] not null,
  edited boolean not null default false,
  removed boolean not null default false
);
insert into catalogue.synonym (form, phrase, meanings)
select catalogue.search_form(phrase), min(phrase), coalesce(array_agg(distinct meaning) filter (where meaning <> ''), '{}')
from catalogue.synonym_of_one_meaning where catalogue.search_form(phrase) <> '' group by 1;
drop table catalogue.synonym_of_one_meaning;
create trigger renew_stamp_of_synonyms after insert or delete or update on catalogue.synonym
  for each statement execute function catalogue.renew_search_stamp('synonyms');
