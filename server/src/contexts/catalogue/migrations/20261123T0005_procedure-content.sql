-- A decision of the province: what makes a version hold, a level change, a list be replaced.
create table catalogue.decision (
  id uuid primary key default gen_random_uuid(),
  number text not null,
  issued_on date not null,
  signer text not null,
  -- the signed file, when there is one
  document uuid,
  recorded_at timestamptz not null,
  unique (number, issued_on)
);

-- The whole record after the national database: cases × channels. Lists and search read the columns beside it.
alter table catalogue.procedure_version
  add column content jsonb,
  add column audiences text[] not null default '{}',
  -- null: as it came with the product or from the national database, without a decision of the province
  add column published_by uuid references catalogue.decision;

update catalogue.procedure_version set content = jsonb_build_object(
  'code', procedure, 'name', name, 'field', field, 'ministry', ministry, 'tiers', to_jsonb(tiers),
  'decision', decision, 'subjects', to_jsonb(subjects),
  'agencies', jsonb_build_object(
    'inCharge', case when agency is null then '[]'::jsonb
                     else jsonb_build_array(jsonb_build_object('code', null, 'name', agency)) end,
    'competent', '[]'::jsonb, 'authorised', '[]'::jsonb, 'cooperating', '[]'::jsonb),
  'channels', (
    select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'times', times)), '[]') from (
      select c ->> 'channel' as channel, jsonb_agg(jsonb_build_object(
          'case', null, 'time', c -> 'time', 'unit', c -> 'unit', 'unitGiven', c -> 'unitGiven', 'note', null,
          'fees', (select coalesce(jsonb_agg(f || '{"code": null, "per": null, "note": null}'), '[]')
                   from jsonb_array_elements(c -> 'fees') f)) order by place) as times
      from jsonb_array_elements(channels) with ordinality as e (c, place) group by 1) as grouped),
  'cases', (
    select coalesce(jsonb_agg(jsonb_build_object('id', 'c' || i, 'name', c -> 'case', 'steps', '[]'::jsonb,
      'components', (
        select coalesce(jsonb_agg(p || jsonb_build_object('id', 'c' || i || '.p' || j, 'code', null, 'formName', null,
          'formUrl', null, 'replacedBy', '[]'::jsonb, 'legalBases', '[]'::jsonb) order by j), '[]')
        from jsonb_array_elements(c -> 'components') with ordinality as q (p, j))) order by i), '[]')
    from jsonb_array_elements(cases) with ordinality as e (c, i)),
  'results', results,
  'legalBases', (
    select coalesce(jsonb_agg(jsonb_build_object('number', b, 'name', null, 'issuer', null, 'issuedOn', null)), '[]')
    from jsonb_array_elements(legal_bases) b),
  'requirements', '[]'::jsonb, 'related', '[]'::jsonb, 'joint', '[]'::jsonb);

alter table catalogue.procedure_version
  alter column content set not null,
  drop column channels,
  drop column cases,
  drop column results,
  drop column legal_bases;
create index procedure_version_of_procedure on catalogue.procedure_version (procedure, valid_from);

-- How far a procedure can be done online, from one day to another: in the whole province, or in one unit where it differs.
create table catalogue.offer (
  id uuid primary key default gen_random_uuid(),
  procedure text not null references catalogue.procedure,
  -- null: every unit that handles it
  unit text,
  level text not null check (level in ('full', 'partial', 'info')),
  -- why not full, and the article that stands in the way (Decree 224/2026/NĐ-CP, Art. 14)
  reason text,
  legal_ground text,
  on_national_portal boolean not null default false,
  -- pilot: no paper is accepted
  paperless boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  decision uuid references catalogue.decision,
  check (level = 'full' or (reason is not null and reason <> '')),
  exclude using gist (procedure with =, (coalesce(unit, '')) with =, daterange(valid_from, valid_to) with &&)
);
create index offer_of_procedure on catalogue.offer (procedure, valid_from);

-- Which agency of the province handles a field at a tier. Communes and districts handle what their tier handles.
create table catalogue.responsibility (
  field text not null,
  tier text not null check (tier in ('province', 'district', 'commune')),
  unit text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  exclude using gist (field with =, tier with =, daterange(valid_from, valid_to) with &&)
);
