import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { holds, levelIn } from '../store/tables.ts'

/** Where a procedure can be handed in online: everywhere but at `except`, or nowhere but at `except`. */
export type OnlineUnits = { everywhere: boolean; except: ReadonlySet<string>; onNationalPortal: boolean }

export const takesOnline = ({ everywhere, except }: OnlineUnits, unit: string): boolean =>
  everywhere !== except.has(unit)

/**
 * Which units take a procedure online on a day: below full is enough, information only is not; where only some units receive the
 * procedure, of these.
 */
export async function onlineUnits(read: Read, code: string, onDate: PlainDate): Promise<OnlineUnits> {
  const { rows } = await sql<{ everywhere: boolean; onNationalPortal: boolean; units: string[] }>`
    with own as (
      select o.unit, o.level from catalogue.offer o
      where o.procedure = ${code} and o.unit is not null and ${holds('o', onDate)}
    ), whole as (
      select ${levelIn('v', 's', 'o')} <> 'info' as everywhere, coalesce(o.on_national_portal, false) as "onNationalPortal"
      from catalogue.procedure_version v
      left join catalogue.service s on s.procedure = v.procedure and ${holds('s', onDate)}
      left join catalogue.offer o on o.procedure = v.procedure and o.unit is null and ${holds('o', onDate)}
      where v.procedure = ${code} and ${holds('v', onDate)}
    ), only_by as (
      select r.unit, coalesce(own.level <> 'info', whole.everywhere) as online
      from catalogue.receiver r cross join whole left join own on own.unit = r.unit
      where r.procedure = ${code} and ${holds('r', onDate)}
    )
    select whole."onNationalPortal", whole.everywhere and not exists (select from only_by) as everywhere,
      case when exists (select from only_by) then array(select unit from only_by where online order by unit)
        else array(select unit from own where (level <> 'info') <> whole.everywhere order by unit) end as units
    from whole`.execute(read.db)
  const row = rows[0]
  return row
    ? { everywhere: row.everywhere, onNationalPortal: row.onNationalPortal, except: new Set(row.units) }
    : { everywhere: false, onNationalPortal: false, except: new Set() }
}

/**
 * Who is competent for a procedure today: the only units that receive it, empty where every agency at one of the tiers does. Without
 * tiers it is not in the catalogue.
 */
export async function competence(read: Read, code: string): Promise<{ only: string[]; tiers: string[] }> {
  const { rows } = await sql<{ only: string[]; tiers: string[] }>`
    select array(select r.unit from catalogue.receiver r where r.procedure = ${code} and ${holds('r', read.today)}) as only,
      coalesce((select tiers from catalogue.procedure_version v where v.procedure = ${code} and ${holds('v', read.today)}), '{}')
        as tiers`.execute(read.db)
  return rows[0]!
}

/** Whether the unit receives the procedure today, online or at its desk: where only some units do, it is one of them. */
export async function receives(read: Read, code: string, unit: string): Promise<boolean> {
  const { only } = await competence(read, code)
  return only.length === 0 || only.includes(unit)
}
