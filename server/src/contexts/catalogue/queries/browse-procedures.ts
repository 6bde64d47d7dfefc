import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Audience } from '../rules/audience.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import { holds, levelIn } from '../store/tables.ts'
import type { ProcedureCard } from './procedure-cards.ts'

/** What a list is narrowed to; every part that is given must hold. */
export type ProcedureFilter = {
  field?: string
  tier?: Tier
  audience?: Audience
  level?: ServiceLevel
  lifeEvent?: string
  /** The agency that handles them: its fields in a department, everything of its tier in a commune or district. */
  unit?: { id: string; tier: Tier }
  /** Only these, in this order: what a search found. */
  among?: readonly string[]
}
export type ProcedureOrder = 'popular' | 'name'
export type ProcedureBrowse = ProcedureFilter & { order?: ProcedureOrder; limit: number; offset?: number }
export type ListedProcedure = ProcedureCard & { field: string }

/**
 * The procedures of today that the filters leave, in one statement: in the order of `among` or of the life event, else popular
 * first, or by name. Levels are those that the unit offers. `total` counts them all, also past the last page.
 */
export async function browseProcedures(
  read: Read,
  { order, limit, offset = 0, ...filter }: ProcedureBrowse,
): Promise<{ items: ListedProcedure[]; total: number }> {
  const { rows } = await sql<{ items: ListedProcedure[]; total: number }>`
    with current as materialized (${chosen(read, filter)}),
    page as (select * from current order by ${orderOf(filter, order)} limit ${limit} offset ${offset})
    select (select count(*)::int from current) as total, coalesce((
      select jsonb_agg(jsonb_build_object('code', v.procedure, 'name', v.name, 'field', v.field, 'level', page.level,
          'channels', v.content -> 'channels', 'service', case when s.id is not null
            then s.definition - '{form,components,process,results,reasons,examples}'::text[] end)
        order by ${orderOf(filter, order)})
      from page join catalogue.procedure_version v on v.id = page.version
      left join catalogue.service s on s.id = page.service), '[]') as items`.execute(read.db)
  return rows[0]!
}

const chosen = (read: Read, filter: ProcedureFilter) => {
  const { field, tier, audience, level, lifeEvent, unit, among } = filter
  return sql`
    select * from (
      select v.id as version, s.id as service, v.procedure as code, v.name as title, p.popularity, ${levelIn('v', 's', 'o')} as level
      from catalogue.procedure_version v
      join catalogue.procedure p on p.code = v.procedure
      left join catalogue.service s on s.procedure = v.procedure and ${holds('s', read.today)}
      left join lateral (
        select * from catalogue.offer o where o.procedure = v.procedure and (o.unit is null or o.unit = ${unit?.id ?? null})
          and ${holds('o', read.today)} order by o.unit nulls last limit 1
      ) o on true
      where ${holds('v', read.today)}
        ${only(field, (value) => sql`and v.field = ${value}`)}
        ${only(tier, (value) => sql`and ${value} = any(v.tiers)`)}
        ${only(audience, (value) => sql`and ${value} = any(v.audiences)`)}
        ${only(among, (codes) => sql`and v.procedure = any(${[...codes]}::text[])`)}
        ${only(lifeEvent, (id) => sql`and v.procedure = any(${codesOf(id)})`)}
        ${only(unit, (one) => sql`and ${handledBy(read, one)}`)}
    ) c ${only(level, (value) => sql`where level = ${value}`)}`
}

const only = <T>(value: T | undefined, condition: (value: T) => RawBuilder<unknown>) =>
  value === undefined ? sql`` : condition(value)

const codesOf = (lifeEvent: string) =>
  sql`(select e.procedures from catalogue.life_event e where e.id = ${lifeEvent})::text[]`

/** Communes and districts handle what their tier handles; which department handles a field was decided for a time. */
const handledBy = (read: Read, { id, tier }: { id: string; tier: Tier }) =>
  tier === 'province'
    ? sql`exists (select from catalogue.responsibility r where r.field = v.field and r.tier = 'province'
                  and r.tier = any(v.tiers) and r.unit = ${id} and ${holds('r', read.today)})`
    : sql`${tier} = any(v.tiers)`

function orderOf({ among, lifeEvent }: ProcedureFilter, order: ProcedureOrder | undefined) {
  if (order === 'name')
    return sql`public.unaccent('public.unaccent', lower(regexp_replace(title, '^thủ tục ', '', 'i'))), title, code`
  const popular = sql`popularity desc, title, code`
  if (among) return sql`array_position(${[...among]}::text[], code)`
  return lifeEvent === undefined || order === 'popular'
    ? popular
    : sql`array_position(${codesOf(lifeEvent)}, code), code`
}
