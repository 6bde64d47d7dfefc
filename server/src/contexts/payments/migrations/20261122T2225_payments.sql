create schema payments;

create table payments.payment (
  id uuid primary key,
  -- MaThamChieu on the platform: what both sides know the payment by.
  reference text not null unique,
  person uuid not null,
  draft uuid not null,
  procedure text not null,
  unit text not null,
  lines jsonb not null,
  amount int not null check (amount > 0),
  state text not null check (state in ('requested', 'settled', 'failed', 'refund-due')),
  failure text,
  pay_url text,
  gateway_transaction text,
  requested_at timestamptz not null,
  settled_at timestamptz,
  asked_at timestamptz
);
-- At most one payment of a draft waits for the payer, and at most one counts as its payment.
create unique index one_open_payment on payments.payment (draft) where state = 'requested';
create unique index one_settled_payment on payments.payment (draft) where state = 'settled';
create index payment_waiting on payments.payment (requested_at) where state in ('requested', 'failed');

-- Every message of the platform as it came, also the wrong ones.
create table payments.notice (
  seq bigint generated always as identity primary key,
  reference text not null,
  channel text not null check (channel in ('callback', 'query')),
  verdict text not null,
  payload jsonb not null,
  at timestamptz not null
);
