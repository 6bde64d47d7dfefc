-- A draft that a clerk enters for somebody: at the desk, from papers that came by post, or online while helping.
alter table forms.draft
  add column channel text not null default 'online' check (channel in ('online', 'desk', 'post')),
  -- The member of staff who enters it; null: the person does.
  add column entered_by uuid,
  -- The visit at the desk in which it was begun.
  add column visit uuid;
create index draft_of_visit on forms.draft (visit, started_at) where visit is not null;
