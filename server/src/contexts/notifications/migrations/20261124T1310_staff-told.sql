-- Members of staff are told too, by e-mail, and several of them of one event.
alter table notifications.message
  add recipient_kind text not null default 'applicant' check (recipient_kind in ('applicant', 'staff')),
  add check (recipient_kind = 'applicant' or channel = 'email'),
  drop constraint message_event_channel_template_key,
  -- Nobody is told the same thing twice.
  add unique (event, channel, template, recipient);

-- Which units were reminded of something, by each event; their people get one letter a day about all that waits there.
create table notifications.reminded_unit (
  event uuid not null,
  unit text not null,
  told_on date,
  primary key (event, unit)
);
create index reminded_unit_to_tell on notifications.reminded_unit (unit) where told_on is null;
