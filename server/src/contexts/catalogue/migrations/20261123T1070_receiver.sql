-- Procedures that only some units receive, such as registering changes of land: the land registration office and no department.
-- A procedure without a row is received by every unit of its tiers.
create table catalogue.receiver (
  procedure text not null,
  unit text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  exclude using gist (procedure with =, unit with =, daterange(valid_from, valid_to) with &&)
);
