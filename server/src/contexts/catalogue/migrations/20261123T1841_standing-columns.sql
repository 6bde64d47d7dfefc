-- What figures ask of every procedure at once, kept beside its long record so that it need not be opened.
alter table catalogue.procedure_version add column has_fee boolean not null
  generated always as (jsonb_path_exists(content, '$.channels[*].times[*].fees[*] ? (@.amount > 0 || @.amount == null)')) stored;
alter table catalogue.service add column filled_from jsonb not null
  generated always as (coalesce(jsonb_path_query_array(definition, '$.form.**.prefill[*].source'), '[]')) stored;

-- A value that is new after each change of anything that `queries/procedure-standings.ts` reads: what was read under it still holds.
create table catalogue.standing_stamp (
  is_only boolean primary key default true check (is_only),
  stamp uuid not null
);
insert into catalogue.standing_stamp values (true, gen_random_uuid());
create function catalogue.renew_standing_stamp() returns trigger language plpgsql as $$
begin
  update catalogue.standing_stamp set stamp = gen_random_uuid();
  return null;
end $$;
do $$
declare
  changed text;
begin
  foreach changed in array array['procedure_version', 'service', 'offer', 'responsibility', 'receiver', 'group_member', 'reengineering',
                                 'review_entry', 'review_decision', 'national_record', 'national_comparison'] loop
    execute format('create trigger renew_stamp_of_standings after insert or update or delete on catalogue.%I
                    for each statement execute function catalogue.renew_standing_stamp()', changed);
  end loop;
end $$;
