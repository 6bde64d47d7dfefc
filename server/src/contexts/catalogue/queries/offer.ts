import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceLevel } from '../rules/procedure-record.ts'
import { holds, levelIn } from '../store/tables.ts'

/** How far a procedure can be done online in one unit. */
export type Offer = {
  level: ServiceLevel
  reason: string | null
  legalGround: string | null
  onNationalPortal: boolean
  paperless: boolean
  /** Whether it was decided for the unit alone, for the province, or follows from what is published. */
  decidedFor: 'unit' | 'province' | 'nobody'
}

/** What a unit offers of a procedure on a day: its own decided record before the province's; undefined when the procedure is not in force. */
export async function offerOf(
  read: Read,
  code: string,
  unit: string,
  onDate: PlainDate,
): Promise<Offer | undefined> {
  const { rows } = await sql<Offer>`
    select ${levelIn('v', 's', 'o')} as level, o.reason, o.legal_ground as "legalGround",
      coalesce(o.on_national_portal, false) as "onNationalPortal", coalesce(o.paperless, false) as paperless,
      case when o.id is null then 'nobody' when o.unit is null then 'province' else 'unit' end as "decidedFor"
    from catalogue.procedure_version v
    left join catalogue.service s on s.procedure = v.procedure and ${holds('s', onDate)}
    left join lateral (
      select * from catalogue.offer o where o.procedure = v.procedure and (o.unit = ${unit} or o.unit is null) and ${holds('o', onDate)}
      order by o.unit nulls last limit 1
    ) o on true
    where v.procedure = ${code} and ${holds('v', onDate)}`.execute(read.db)
  return rows[0]
}
