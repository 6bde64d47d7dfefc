-- Several steps of a dossier may be open side by side: who holds one stands with the step.
alter table dossiers.step add assignee uuid, add decision text;
update dossiers.step s set assignee = d.assignee from dossiers.dossier d where d.id = s.dossier and s.finished_at is null;

drop index dossiers.dossier_waiting;
alter table dossiers.dossier drop column step, drop column role, drop column assignee;

-- The work queue: what waits for a role in a unit, soonest due first; and what a unit or a desk follows.
create index step_waiting on dossiers.step (unit, role, due_at) where finished_at is null;
create index step_open on dossiers.step (dossier) where finished_at is null;
create index dossier_open_at_unit on dossiers.dossier (unit, due_at)
  where status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved');
