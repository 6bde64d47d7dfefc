-- Where in its document a target stands, and how things stood when the plan was made: of one target, and of the whole plan.
alter table plans.target add source text, add baseline double precision;
alter table plans.version add baseline jsonb;
