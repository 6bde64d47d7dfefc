-- When it became known that the national portal is to be told how a dossier ended, and when the portal acknowledged its whole history and
-- its result; null until then, and again once it is re-opened.
alter table dossiers.dossier add to_sync_at timestamptz, add synced_at timestamptz;
