create schema kernel;

create table kernel.event (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null,
  name text not null,
  payload jsonb not null,
  actor text not null,
  at timestamptz not null
);
create index event_in_commit_safe_order on kernel.event (name, xid, seq);

create table kernel.cursor (
  reaction text primary key,
  xid xid8 not null default '0',
  seq bigint not null default 0
);

create table kernel.set_aside (
  reaction text not null,
  event bigint not null references kernel.event,
  error text not null,
  attempts int not null,
  next_at timestamptz not null,
  primary key (reaction, event)
);

create table kernel.audit (
  seq bigint generated always as identity primary key,
  actor_kind text not null,
  actor text not null,
  action text not null,
  subject text not null,
  at timestamptz not null
);
create index audit_of_a_subject on kernel.audit (subject, seq);

-- What happened must not be rewritten, by the product or by hand.
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger event_is_append_only before update or delete on kernel.event
  for each row execute function kernel.refuse_change();
create trigger audit_is_append_only before update or delete on kernel.audit
  for each row execute function kernel.refuse_change();
