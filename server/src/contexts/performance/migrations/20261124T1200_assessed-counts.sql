-- What units are assessed by (Circular 01/2018), counted as the rest is; `npm run cli -- rebuild-counts` counts the past.
alter table performance.day_count
  add finished_early int, add finished_on_day int, add finished_online_late int, add finished_unasked int, add finished_asked_once int,
  add finished_remotely int;
alter table performance.month_count
  add finished_early int, add finished_on_day int, add finished_online_late int, add finished_unasked int, add finished_asked_once int,
  add finished_remotely int;
alter table performance.procedure_month_count
  add finished_early int, add finished_on_day int, add finished_online_late int, add finished_unasked int, add finished_asked_once int,
  add finished_remotely int;
