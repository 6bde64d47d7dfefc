import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { Validity } from '../../../kernel/values/validity.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceLevel } from '../rules/procedure-record.ts'
import { catalogueDb } from './tables.ts'

/** How far procedures can be done online from a day on; `unit` null: in the whole province. */
export type NewOffer = {
  procedure: string
  unit: string | null
  level: ServiceLevel
  reason: string | null
  legalGround: string | null
  onNationalPortal: boolean
  paperless: boolean
  validTo: PlainDate | null
}
export type StandingOffer = Validity & Omit<NewOffer, 'validTo'>

/** Every offer of the procedures, for all units; nobody else changes offers until the transaction ends. */
export async function lockOffers(tx: Tx, procedures: readonly string[]): Promise<StandingOffer[]> {
  await sql`lock table catalogue.offer in share row exclusive mode`.execute(tx.db)
  return catalogueDb(tx)
    .selectFrom('catalogue.offer')
    .select(['id', 'procedure', 'unit', 'level', 'reason', 'legal_ground as legalGround', 'paperless'])
    .select(['on_national_portal as onNationalPortal', 'valid_from as validFrom', 'valid_to as validTo'])
    .where(sql<boolean>`procedure = any(${procedures})`)
    .execute()
}

export const closeOffers = (tx: Tx, ids: readonly string[], validTo: PlainDate) =>
  sql`update catalogue.offer set valid_to = ${validTo} where id = any(${ids}::uuid[])`.execute(tx.db)

export const addOffers = (
  tx: Tx,
  offers: readonly NewOffer[],
  { validFrom, decision }: { validFrom: PlainDate; decision: string | null },
) =>
  sql`
    insert into catalogue.offer (procedure, unit, level, reason, legal_ground, on_national_portal, paperless, valid_from,
      valid_to, decision)
    select procedure, unit, level, reason, "legalGround", "onNationalPortal", paperless, ${validFrom}::date, "validTo",
      ${decision}::uuid
    from jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) as new (procedure text, unit text, level text, reason text,
      "legalGround" text, "onNationalPortal" boolean, paperless boolean, "validTo" date)`.execute(tx.db)
