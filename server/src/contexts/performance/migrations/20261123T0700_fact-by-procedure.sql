-- The page of a procedure shows its figures of the year to everybody: read from the index alone.
create index fact_by_procedure on performance.dossier_fact (procedure)
  include (submitted_on, finished_on, rated_on, outcome, accepted_at, finished_at, due_at, supplement_asked_at,
           supplement_given_at, on_time, satisfied);
