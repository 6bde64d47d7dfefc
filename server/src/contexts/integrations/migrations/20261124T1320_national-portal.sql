-- The National Public Service Portal is told of dossiers as the monitoring system is: a line with one row, a row for each told line of a history.
create table integrations.portal_link (like integrations.emc_link including all);
create table integrations.portal_message (like integrations.emc_message including all);
-- TrangThaiHoSo has other codes than the monitoring system.
alter table integrations.portal_message drop constraint emc_message_status_check,
  add constraint portal_message_status_check check (status between 1 and 10);

-- The dossiers whose record the portal has taken. Of the record only a digest is kept: what the portal has is not sent again.
create table integrations.portal_dossier (
  dossier uuid primary key,
  digest text not null,
  acknowledged_at timestamptz not null
);
