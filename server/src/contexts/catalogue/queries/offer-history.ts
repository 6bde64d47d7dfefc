import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceLevel } from '../rules/procedure-record.ts'

export type DatedOffer = {
  unit: string | null
  level: ServiceLevel
  reason: string | null
  legalGround: string | null
  onNationalPortal: boolean
  paperless: boolean
  validFrom: PlainDate
  validTo: PlainDate | null
  decision: { number: string; issuedOn: PlainDate } | null
}

/** What was decided of how far a procedure can be done online, for the province and for units, the newest first. */
export const offerHistory = async (read: Read, code: string): Promise<DatedOffer[]> =>
  (
    await sql<DatedOffer>`
      select o.unit, o.level, o.reason, o.legal_ground as "legalGround", o.on_national_portal as "onNationalPortal", o.paperless,
        o.valid_from as "validFrom", o.valid_to as "validTo",
        case when d.id is not null then json_build_object('number', d.number, 'issuedOn', d.issued_on) end as decision
      from catalogue.offer o left join catalogue.decision d on d.id = o.decision
      where o.procedure = ${code} and (o.valid_to is null or o.valid_to > o.valid_from)
      order by o.valid_from desc, o.unit nulls first`.execute(read.db)
  ).rows
