-- The competent agency that a dossier was sent to: it counts there, whichever event is read first.
alter table performance.dossier_fact add redirected_to text, add redirected_tier text;
