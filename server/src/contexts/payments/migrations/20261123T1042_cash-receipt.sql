-- Receipts for money taken in cash at a desk: numbered without gap within the desk and year.
create table payments.cash_counter (
  desk text not null,
  year int not null,
  last int not null,
  primary key (desk, year)
);
create table payments.cash_receipt (
  id uuid primary key,
  desk text not null,
  year int not null,
  number int not null,
  person uuid not null,
  -- One draft is paid for once.
  draft uuid not null unique,
  procedure text not null,
  unit text not null,
  lines jsonb not null,
  amount int not null check (amount > 0),
  taken_by uuid not null,
  taken_by_name text not null,
  taken_at timestamptz not null,
  unique (desk, year, number)
);
