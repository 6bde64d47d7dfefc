-- How often, as what and to whom a plan is reported on.
alter table plans.version add reporting jsonb not null default '{"every": null, "what": null, "to": null}';
