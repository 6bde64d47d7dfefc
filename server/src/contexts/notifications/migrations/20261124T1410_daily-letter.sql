-- Who does not want the letter of each morning about what is due; the others get it.
create table notifications.no_daily_letter (
  staff uuid primary key,
  since timestamptz not null
);
