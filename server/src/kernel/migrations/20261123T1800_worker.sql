-- A worker of a server that runs; when nothing is heard of it any more, its jobs are taken up by others.
create table kernel.worker (
  id text primary key,
  seen_at timestamptz not null
);
