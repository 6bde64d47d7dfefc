-- When the national portal acknowledged the whole history and the result of a finished dossier; null until then, and again once it is re-opened.
alter table dossiers.dossier add synced_at timestamptz;
