-- Plans have a context of their own; what is measured stays in performance. No foreign key crosses a schema (ADR 0012).
create schema plans;
alter table performance.target drop constraint target_indicator_fkey;
alter table performance.plan set schema plans;
alter table performance.target set schema plans;
alter table performance.task set schema plans;
