-- What another agency is asked about a dossier, and its opinion. The clock of the dossier goes on meanwhile.
create table dossiers.consultation (
  id uuid primary key,
  dossier uuid not null references dossiers.dossier,
  no int not null,
  -- The number of the step in which it is asked; that step does not end before it is answered or withdrawn.
  step int not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_by_position text not null,
  asked_at timestamptz not null,
  -- A unit of the province, or somebody outside the system with a name and a mailbox.
  unit text,
  agency text not null,
  email text,
  question text not null,
  -- What they may see: sections of the form, and these very files.
  sections text[] not null,
  components text[] not null,
  files uuid[] not null,
  due_at timestamptz not null,
  remind_at timestamptz not null,
  reminded_at timestamptz,
  overdue_at timestamptz,
  undeliverable_at timestamptz,
  -- The opinion as it is drafted, then signed.
  stance text check (stance in ('agree', 'conditions', 'disagree')),
  opinion text,
  drafted_by_name text,
  drafted_at timestamptz,
  answered_by_name text,
  answered_by_position text,
  answered_at timestamptz,
  file uuid,
  withdrawn_by_name text,
  withdrawn_because text,
  withdrawn_at timestamptz,
  unique (dossier, no),
  check ((unit is null) = (email is not null)),
  check (answered_at is null or (stance is not null and opinion is not null and file is not null)),
  check (answered_at is null or withdrawn_at is null)
);
create index consultation_open on dossiers.consultation (due_at) where answered_at is null and withdrawn_at is null;

-- A link that was sent to somebody outside: only what the link hashes to is kept.
create table dossiers.consultation_link (
  hash text primary key,
  consultation uuid not null references dossiers.consultation,
  made_at timestamptz not null
);

-- The asked unit has it in its work queue; the head of the asking unit is told when no opinion came in time.
create or replace view dossiers.waiting_now as
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
  case when d.status = 'submitted' then least(d.answer_by, d.due_at) else d.due_at end as until,
  case when d.status = 'submitted' and d.answer_by is not null then d.submitted_at else d.warn_at end as warn_at,
  case when d.status in ('submitted', 'accepted', 'processing') and not exists (select from dossiers.delay l where l.dossier = d.id)
       then d.escalate_at end as escalate_at,
  d.status = 'awaiting-supplement' as paused,
  case when d.status not in ('submitted', 'accepted', 'processing') then null
       when exists (select from dossiers.delay l where l.dossier = d.id and l.decided_at is null) then 'decide-delay'
       when exists (select from dossiers.further_supplement f where f.dossier = d.id and f.decided_at is null)
         then 'decide-supplement'
       when exists (select from dossiers.consultation c where c.dossier = d.id and c.overdue_at is not null and c.answered_at is null
                      and c.withdrawn_at is null) then 'hasten-opinion' end as decide
from dossiers.dossier d
join dossiers.step s on s.dossier = d.id and s.finished_at is null
cross join lateral (
  select d.unit union select d.desk
  union select o.unit from dossiers.step o where o.dossier = d.id and o.finished_at is null
) viewer
where d.status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved')
union all
-- Beside the steps, which count up from 1, consultations count down.
select c.unit, d.id, -c.no, c.step, case when c.drafted_at is null then 'officer' else 'leader' end, null, true, false,
  d.code, d.procedure, 'consulted', c.due_at, c.remind_at, null, false, null
from dossiers.consultation c
join dossiers.dossier d on d.id = c.dossier
where c.unit is not null and c.answered_at is null and c.withdrawn_at is null
  and d.status in ('accepted', 'processing', 'awaiting-supplement');
