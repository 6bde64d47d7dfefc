-- In which language a person wishes to be written to; null: never said, Vietnamese.
alter table identity.person add column language text check (language in ('vi', 'en'));
