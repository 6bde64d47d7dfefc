import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { DraftState } from '../rules/draft.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'

export type ProcedureState = 'in-force' | 'to-come' | 'annulled'
export type DeskProcedure = {
  code: string
  name: string
  field: string
  tiers: Tier[]
  state: ProcedureState
  version: number
  validFrom: PlainDate
  validTo: PlainDate | null
  level: ServiceLevel
  draft: { id: string; state: DraftState } | null
}
export type DeskProcedureFilter = {
  q?: string
  field?: string
  tier?: Tier
  level?: ServiceLevel
  state?: ProcedureState
  draft?: boolean
  page?: number
}
export type DeskProcedures = { items: DeskProcedure[]; total: number; pages: number }

export const pageSize = 50

/** What each procedure is today: the version that holds, else the one that begins next, else the one that held last. */
export const shownProcedures = (today: PlainDate) => sql`
  select v.procedure as code, v.name, v.field, v.tiers, v.state, v.version, v.valid_from as "validFrom", v.valid_to as "validTo",
    v.content, ${levelIn('v', 's', 'o')} as level,
    case when d.id is not null then json_build_object('id', d.id, 'state', d.state) end as draft
  from (
    select distinct on (v.procedure) v.*,
      case when v.valid_from > ${today} then 'to-come'
           when v.valid_to is null or v.valid_to > ${today} then 'in-force' else 'annulled' end as state
    from catalogue.procedure_version v
    where v.valid_to is null or v.valid_to > v.valid_from
    order by v.procedure, ${holds('v', today)} desc, v.valid_from > ${today} desc,
      case when v.valid_from > ${today} then v.valid_from end, v.valid_from desc
  ) v
  left join catalogue.service s on s.procedure = v.procedure and ${holds('s', today)}
  left join catalogue.offer o on ${provinceOffer('o', 'v', today)}
  left join catalogue.draft d on d.procedure = v.procedure and d.state in ('editing', 'submitted', 'returned')`

/** Every procedure there is, was or will be, a page at a time, by name. Words are looked for in name and code, without diacritics. */
export async function deskProcedures(read: Read, filter: DeskProcedureFilter): Promise<DeskProcedures> {
  const { rows } = await sql<{ items: DeskProcedure[]; total: number }>`
    with found as materialized (
      select code, name, field, tiers, state, version, "validFrom", "validTo", level, draft
      from (${shownProcedures(read.today)}) shown where ${matching(filter)}
    )
    select (select count(*)::int from found) as total,
      coalesce((select json_agg(p) from (
        select * from found order by name, code limit ${pageSize} offset ${((filter.page ?? 1) - 1) * pageSize}) p), '[]') as items`.execute(
    read.db,
  )
  const { items, total } = rows[0]!
  return { items, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

function matching({ q = '', field, tier, level, state, draft }: DeskProcedureFilter): RawBuilder<boolean> {
  const words = q.trim()
  const conditions = [
    words &&
      sql`(code = ${words} or strpos(catalogue.search_form(name), catalogue.search_form(${words})) > 0)`,
    field && sql`field = ${field}`,
    tier && sql`${tier} = any(tiers)`,
    level && sql`level = ${level}`,
    state && sql`state = ${state}`,
    draft && sql`draft is not null`,
  ].filter((condition) => typeof condition === 'object')
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}
