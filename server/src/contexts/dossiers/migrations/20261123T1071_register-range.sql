-- How many numbers in a row a dossier took: a certification gives one to each original, however many copies are made of it.
alter table dossiers.register_entry add column count int not null default 1 check (count > 0);
