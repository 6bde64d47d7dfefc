-- Whose steps ended late in a month. Steps are written in the order of time, so a coarse index is enough and costs moves next to nothing.
create index step_finished on dossiers.step using brin (finished_at) with (pages_per_range = 32);
