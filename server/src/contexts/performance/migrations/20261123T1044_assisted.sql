-- Somebody of the administration entered it or helped: online perhaps, remote never.
alter table performance.dossier_fact add column assisted boolean not null default false;
