-- Somebody asked for a dossier by text message; kept for some days, so that nobody asks without end.
create table notifications.inquiry (
  -- The gateway's: the same message passed on twice is answered once.
  id text primary key,
  -- A keyed digest of the telephone: it can be counted, and nobody can be called by it.
  sender text not null,
  -- Gone as soon as it was answered.
  phone text,
  -- What is sent back; null: nothing is.
  answer text,
  outcome text not null check (outcome in ('found', 'unknown', 'malformed', 'limit-told', 'silent')),
  received_at timestamptz not null,
  ended_at timestamptz,
  check (phone is null or answer is not null)
);
create index inquiry_of_sender on notifications.inquiry (sender, received_at);
create index inquiry_received on notifications.inquiry (received_at);
