-- The official mailbox of a member of staff, where one is known.
alter table organisation.staff add email text;
