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

/** The unit's rows of reviews without a decision are the successor's, whose leader confirms the table with them in it. */
export const passOnReviewRows = (tx: Tx, { unit, successor }: { unit: string; successor: string }) =>
  sql`
    with open as (
      select t.campaign from catalogue.review_table t
      where t.unit = ${unit} and not exists (select from catalogue.review_decision d where d.campaign = t.campaign)
    ), tables as (
      insert into catalogue.review_table (campaign, unit) select campaign, ${successor} from open
      on conflict (campaign, unit) do update set confirmed_at = null, confirmed_by = null
      returning campaign
    )
    update catalogue.review_entry e set unit = ${successor}
    from tables where e.campaign = tables.campaign and e.unit = ${unit}`.execute(tx.db)

/** The unit's proposals that are not carried out yet are the successor's. */
export const passOnProposals = (tx: Tx, { unit, successor }: { unit: string; successor: string }) =>
  sql`update catalogue.reengineering set unit = ${successor}
      where unit = ${unit} and state <> 'carried-out'`.execute(tx.db)
