-- What the national portal is to be told of finished dossiers and has acknowledged, counted as the rest is.
alter table performance.day_count add finished_to_sync int, add finished_synced int;
alter table performance.month_count add finished_to_sync int, add finished_synced int;
alter table performance.procedure_month_count add finished_to_sync int, add finished_synced int;
