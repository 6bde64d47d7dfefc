-- Whose dossier it is, so that users can be counted; null for those received before this was kept.
alter table performance.dossier_fact add column applicant uuid;
