-- What a source answered for a draft, so that it is asked once and not on every page; gone with the draft.
create table forms.source_answer (
  draft uuid not null references forms.draft on delete cascade,
  source text not null,
  -- The answers of the form that the question was made from.
  told jsonb not null,
  -- By the source's field: the value and since when it is known.
  knowledge jsonb not null,
  fetched_at timestamptz not null,
  primary key (draft, source)
);
create index source_answer_fetched on forms.source_answer (fetched_at);

-- What a person answered to a question that many forms share, kept because they agreed to it.
create table forms.remembered_answer (
  person uuid not null,
  question text not null,
  value jsonb not null,
  -- The procedure in whose form it was said, and when.
  procedure text not null,
  said_at timestamptz not null,
  primary key (person, question)
);
