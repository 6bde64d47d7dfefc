import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { UnitOffer } from '../rules/offer-takeover.ts'
import { catalogueDb, holds } from './tables.ts'

/** What the units offer on the day by decisions for them alone. */
export const offersOfUnits = (read: Read, units: readonly string[], on: PlainDate): Promise<UnitOffer[]> =>
  catalogueDb(read)
    .selectFrom('catalogue.offer as o')
    .select(['procedure', 'level', 'reason', 'legal_ground as legalGround', 'paperless'])
    .select(['on_national_portal as onNationalPortal', sql<string>`o.unit`.as('unit')])
    .where(sql<boolean>`o.unit = any(${units}::text[])`)
    .where(holds('o', on))
    .orderBy('procedure')
    .execute()

/** The units offer nothing of their own from the day on; of one procedure, or of all. */
export const endOffersOf = (
  tx: Tx,
  units: readonly string[],
  on: PlainDate,
  procedure: string | null = null,
) =>
  sql`update catalogue.offer set valid_to = greatest(valid_from, ${on}::date)
      where unit = any(${units}::text[]) and (valid_to is null or valid_to > ${on}::date)
        and (${procedure}::text is null or procedure = ${procedure})`.execute(tx.db)

/** What a unit was responsible for, another one is from the day on. Done again, nothing changes. */
export async function passOnResponsibilities(
  tx: Tx,
  { unit, successor, on }: { unit: string; successor: string; on: PlainDate },
): Promise<void> {
  const { rows } = await sql<{ field: string; tier: string; valid_to: PlainDate | null }>`
    with old as (
      select ctid, field, tier, valid_to from catalogue.responsibility
      where unit = ${unit} and valid_from < ${on}::date and (valid_to is null or valid_to > ${on}::date) for update
    ), closed as (
      update catalogue.responsibility r set valid_to = ${on}::date from old where r.ctid = old.ctid
    )
    select field, tier, valid_to from old`.execute(tx.db)
  await sql`
    insert into catalogue.responsibility (field, tier, unit, valid_from, valid_to)
    select field, tier, ${successor}, ${on}::date, valid_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as old (field text, tier text, valid_to date)`.execute(
    tx.db,
  )
  await sql`update catalogue.responsibility set unit = ${successor}
            where unit = ${unit} and valid_from >= ${on}::date`.execute(tx.db)
}
