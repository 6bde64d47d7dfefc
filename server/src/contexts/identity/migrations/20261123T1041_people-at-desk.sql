-- Where what we know of a person came from. Anything but VNeID is what a card, a reader or a clerk said: account_level 0.
alter table identity.person
  add column known_from text not null default 'vneid' check (known_from in ('vneid', 'card-qr', 'card-chip', 'typed'));
-- A consent given at a desk: to which member of staff, in which visit, by word or on paper.
alter table identity.consent
  add column manner text not null default 'online' check (manner in ('online', 'oral', 'paper')),
  add column recorded_by uuid,
  add column visit uuid;
