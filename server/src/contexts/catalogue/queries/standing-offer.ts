import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceLevel } from '../rules/procedure-record.ts'
import { holds, levelIn, provinceOffer } from '../store/tables.ts'

/** What the whole province offers of a procedure on a day, decided or not; undefined when the procedure is not in force. */
export type StandingProvinceOffer = {
  level: ServiceLevel
  reason: string | null
  legalGround: string | null
  onNationalPortal: boolean
}

export async function standingOffer(
  read: Read,
  code: string,
  onDate: PlainDate,
): Promise<StandingProvinceOffer | undefined> {
  const { rows } = await sql<StandingProvinceOffer>`
    select ${levelIn('v', 's', 'o')} as level, o.reason, o.legal_ground as "legalGround",
      coalesce(o.on_national_portal, false) as "onNationalPortal"
    from catalogue.procedure_version v
    left join catalogue.service s on s.procedure = v.procedure and ${holds('s', onDate)}
    left join catalogue.offer o on ${provinceOffer('o', 'v', onDate)}
    where v.procedure = ${code} and ${holds('v', onDate)}`.execute(read.db)
  return rows[0]
}
