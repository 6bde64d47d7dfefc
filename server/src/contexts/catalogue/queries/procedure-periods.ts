import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** A time in which one content of a procedure held, and who decided it. */
export type ProcedurePeriod = {
  version: number
  validFrom: PlainDate
  /** The first day it no longer held. */
  validTo: PlainDate | null
  /** The number of the ministry's decision. */
  decision: string
  /** The province's decision; null for what came with the product. */
  publishedBy: { number: string; issuedOn: PlainDate } | null
}

/** Every period of a procedure, the latest first, without those that were corrected before they held; empty when it never existed. */
export async function procedurePeriods(read: Read, code: string): Promise<ProcedurePeriod[]> {
  const { rows } = await sql<ProcedurePeriod>`
    select v.version, v.valid_from as "validFrom", v.valid_to as "validTo", v.decision,
      case when d.id is not null then jsonb_build_object('number', d.number, 'issuedOn', d.issued_on) end as "publishedBy"
    from catalogue.procedure_version v left join catalogue.decision d on d.id = v.published_by
    where v.procedure = ${code} and v.valid_to is distinct from v.valid_from
    order by v.valid_from desc`.execute(read.db)
  return rows
}
