create schema feedback;

-- One rating of a dossier by its applicant: 3 very satisfied, 2 satisfied, 1 not satisfied (Circular 32/2017/TT-BTTTT).
create table feedback.rating (
  dossier uuid primary key,
  person uuid not null,
  unit text not null,
  procedure text not null,
  score int not null check (score between 1 and 3),
  comment text not null check (length(comment) <= 1000),
  -- First given; a later change moves only `changed_at`.
  given_at timestamptz not null,
  changed_at timestamptz not null
);
