-- Who ended which steps in a unit, and how late (assessment of units and staff).
create index step_of_unit on dossiers.step (unit, finished_at) include (staff, dossier) where finished_at is not null;
