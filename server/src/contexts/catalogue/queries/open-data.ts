import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ProcedureRecord, ServiceLevel } from '../rules/procedure-record.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'
import type { ProcedurePage } from './procedure-page.ts'

/** The catalogue of a day in pieces: those whose codes come after `after`, at most `limit`, by code. */
export async function openProcedures(
  read: Read,
  { onDate, after, limit }: { onDate: PlainDate; after: string; limit: number },
): Promise<ProcedurePage[]> {
  const { rows } = await sql<{ content: ProcedureRecord } & Omit<ProcedurePage, keyof ProcedureRecord>>`
    select v.content, v.version, v.valid_from as "validFrom", v.valid_to as "validTo", v.audiences,
      ${levelIn('v', 's', 'o')} as level, o.reason as "levelReason", o.legal_ground as "legalGround",
      coalesce(o.on_national_portal, false) as "onNationalPortal", coalesce(o.paperless, false) as paperless,
      s.id is not null as online
    from catalogue.procedure_version v
    left join catalogue.service s on s.procedure = v.procedure and ${holds('s', onDate)}
    left join catalogue.offer o on ${provinceOffer('o', 'v', onDate)}
    where ${holds('v', onDate)} and v.procedure > ${after} order by v.procedure limit ${limit}`.execute(
    read.db,
  )
  return rows.map(({ content, ...rest }) => ({
    ...content,
    ...rest,
    online: rest.online && rest.level !== 'info',
  }))
}

/** How far a procedure can be done online on a day; `unit` null: in the whole province. */
export type OpenLevel = {
  code: string
  unit: string | null
  level: ServiceLevel
  reason: string | null
  legalGround: string | null
  onNationalPortal: boolean
  paperless: boolean
  /** Null where nobody has decided and the level follows from what is published. */
  validFrom: PlainDate | null
}

/** The level of every procedure of a day in the province, and of those units that differ. */
export async function openLevels(read: Read, onDate: PlainDate): Promise<OpenLevel[]> {
  const { rows } = await sql<OpenLevel>`
    select v.procedure as code, o.unit, ${levelIn('v', 's', 'o')} as level, o.reason, o.legal_ground as "legalGround",
      coalesce(o.on_national_portal, false) as "onNationalPortal", coalesce(o.paperless, false) as paperless,
      o.valid_from as "validFrom"
    from catalogue.procedure_version v
    left join catalogue.service s on s.procedure = v.procedure and ${holds('s', onDate)}
    left join (
      select procedure, null::text as of_unit from catalogue.procedure_version w where ${holds('w', onDate)}
      union select procedure, unit from catalogue.offer w where ${holds('w', onDate)}
    ) wanted on wanted.procedure = v.procedure
    left join catalogue.offer o on o.procedure = v.procedure and o.unit is not distinct from wanted.of_unit and ${holds('o', onDate)}
    where ${holds('v', onDate)}
    order by v.procedure, wanted.of_unit nulls first`.execute(read.db)
  return rows
}

/** What of the catalogue was in force on a day, as one short word that changes when anything of it does, and the day of the latest change. */
export async function catalogueState(
  read: Read,
  onDate: PlainDate,
): Promise<{ mark: string; changedOn: PlainDate | null }> {
  const { rows } = await sql<{ mark: string; changedOn: PlainDate | null }>`
    select md5(coalesce(string_agg(id::text, '' order by id), '')) as mark, max(valid_from) as "changedOn" from (
      select id, valid_from from catalogue.procedure_version v where ${holds('v', onDate)}
      union all select id, valid_from from catalogue.service s where ${holds('s', onDate)}
      union all select id, valid_from from catalogue.offer o where ${holds('o', onDate)}
    ) everything`.execute(read.db)
  return rows[0]!
}

/** Codes of the procedures of today with the day since which their content holds. */
export async function procedureAddresses(read: Read): Promise<{ code: string; validFrom: PlainDate }[]> {
  const { rows } = await sql<{ code: string; validFrom: PlainDate }>`
    select v.procedure as code, v.valid_from as "validFrom" from catalogue.procedure_version v
    where ${holds('v', read.today)} order by v.procedure`.execute(read.db)
  return rows
}
