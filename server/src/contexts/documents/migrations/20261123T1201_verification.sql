-- What is known of the signatures inside a file, by the SHA-256 of its bytes: the same bytes are judged once. Files without a
-- signature have no row.
create table documents.verification (
  sha256 text primary key,
  -- The gravest of all its signatures; the words are in rules/signature-outcome.ts.
  outcome text not null,
  signatures jsonb not null,
  -- Since when we hold the bytes, which proves that the signatures existed then.
  received_at timestamptz not null,
  checked_at timestamptz not null,
  -- When a status that could not be asked is asked again; null when none is open.
  ask_again_at timestamptz
);
create index verification_to_repeat on documents.verification (ask_again_at) where ask_again_at is not null;
