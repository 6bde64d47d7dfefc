-- Which unit is the agency of a kind for an area: the police of a commune, the social insurance of a province.
create table organisation.agency (
  kind text not null,
  area text not null references organisation.unit,
  unit text not null references organisation.unit,
  valid_from date not null,
  valid_to date,
  primary key (kind, area, valid_from),
  exclude using gist (kind with =, area with =, daterange(valid_from, valid_to) with &&)
);
