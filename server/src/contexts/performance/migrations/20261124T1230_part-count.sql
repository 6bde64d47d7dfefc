-- The parts that units took in dossiers in a month that has ended, against the time allowed (Circular 01/2018, indicator 2). What a
-- step took never changes once it ended. Unit '': the month is kept, also when nothing ended in it.
create table performance.part_count (
  month date not null,
  unit text not null,
  earlier int not null,
  same int not null,
  later int not null,
  primary key (month, unit)
);
