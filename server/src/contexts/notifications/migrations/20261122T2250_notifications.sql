create schema notifications;

-- What a person is told of one event on one channel. A message in the portal is there at once; the others are delivered by a job.
create table notifications.message (
  id uuid primary key,
  event uuid not null,
  recipient uuid not null,
  channel text not null check (channel in ('sms', 'email', 'portal')),
  template text not null,
  locale text not null check (locale in ('vi', 'en')),
  -- What the template was filled with: the dossier and its due moment, nothing of the person.
  facts jsonb not null,
  -- Phone number or e-mail address; null in the portal.
  to_address text check ((to_address is null) = (channel = 'portal')),
  subject text,
  text text not null,
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts int not null default 0,
  -- Code of the last refusal, never an address.
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- Nobody is told the same thing twice.
  unique (event, channel, template)
);
create index message_of_recipient on notifications.message (recipient, created_at desc) where channel = 'portal';
