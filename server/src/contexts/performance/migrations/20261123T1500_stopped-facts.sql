-- A dossier may also end by being stopped; until now such an end could not be kept.
alter table performance.dossier_fact
  drop constraint dossier_fact_outcome_check,
  add constraint dossier_fact_outcome_check check (outcome in ('resolved', 'refused', 'withdrawn', 'stopped'));
