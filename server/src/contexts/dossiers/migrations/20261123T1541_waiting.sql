-- What waits where: a line for each open step of a dossier and each unit that follows it. The work queue and the lists of what is
-- late are read from it. It is a kept copy of the view, written in the transaction of every move (store/waiting.ts).
create table dossiers.waiting (
  unit text not null,
  dossier uuid not null,
  seq int not null,
  step int not null,
  role text not null,
  assignee uuid,
  -- The step is done where the unit works; else the unit only follows it.
  here boolean not null,
  -- The unit handles the dossier, and not only receives it or does a step of it.
  handling boolean not null,
  code text not null,
  procedure text not null,
  place text not null,
  -- Until when something must happen, from when that is soon, and from when a delay is to be explained; null where none is.
  until timestamptz not null,
  warn_at timestamptz not null,
  escalate_at timestamptz,
  paused boolean not null,
  -- What the head decides.
  decide text,
  primary key (unit, dossier, seq)
);
create index waiting_of_dossier on dossiers.waiting (dossier);

create view dossiers.waiting_now as
select viewer.unit, d.id as dossier, s.seq, s.no as step, s.role, s.assignee,
  s.unit = viewer.unit or s.unit in (d.unit, d.desk) and viewer.unit in (d.unit, d.desk) as here,
  viewer.unit = d.unit as handling,
  d.code, d.procedure,
  case when d.status = 'submitted' then 'reception'
       when d.status = 'awaiting-supplement' then 'waiting'
       when d.status = 'resolved' then 'returning'
       when s.role = 'officer' then 'processing'
       when s.role = 'leader' then 'signing'
       when s.role = 'registry-clerk' then 'issuing'
       else 'desk' end as place,
  -- A dossier handed in online is to be answered before it is due, and that is always soon.
  case when d.status = 'submitted' then least(d.answer_by, d.due_at) else d.due_at end as until,
  case when d.status = 'submitted' and d.answer_by is not null then d.submitted_at else d.warn_at end as warn_at,
  case when d.status in ('submitted', 'accepted', 'processing') and not exists (select from dossiers.delay l where l.dossier = d.id)
       then d.escalate_at end as escalate_at,
  d.status = 'awaiting-supplement' as paused,
  case when d.status not in ('submitted', 'accepted', 'processing') then null
       when exists (select from dossiers.delay l where l.dossier = d.id and l.decided_at is null) then 'decide-delay'
       when exists (select from dossiers.further_supplement f where f.dossier = d.id and f.decided_at is null)
         then 'decide-supplement' end as decide
from dossiers.dossier d
join dossiers.step s on s.dossier = d.id and s.finished_at is null
cross join lateral (
  select d.unit union select d.desk
  union select o.unit from dossiers.step o where o.dossier = d.id and o.finished_at is null
) viewer
where d.status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved');

insert into dossiers.waiting select * from dossiers.waiting_now;

-- Only the old queue read by them.
drop index dossiers.step_waiting;
