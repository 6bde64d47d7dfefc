import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import { placeVersion, type Validity } from '../../../kernel/values/validity.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { everHeld, organisationDb, type UnitFacts } from './tables.ts'

export type NewUnit = UnitFacts & { id: string; valid_from: PlainDate; valid_to: PlainDate | null }
export type UnitVersion = Validity & { unit: string; facts: UnitFacts; recordedBy: string }

/** Nobody else changes units until the transaction ends: a tree is judged as a whole. */
export const lockUnits = (tx: Tx) =>
  sql`lock table organisation.unit_version in share row exclusive mode`.execute(tx.db)

/** Every version that holds on some day, oldest first; of the given units, or of all. */
export async function unitVersions(read: Read, ids?: readonly string[]): Promise<UnitVersion[]> {
  const rows = await organisationDb(read)
    .selectFrom('organisation.unit_version as v')
    .selectAll()
    .where(everHeld('v'))
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`unit = any(${ids ?? []}::text[])`))
    .orderBy('valid_from')
    .execute()
  return rows.map(({ id, unit, valid_from, valid_to, recorded_by, recorded_at, decision, ...facts }) => ({
    id,
    unit,
    validFrom: valid_from,
    validTo: valid_to,
    recordedBy: recorded_by,
    facts,
  }))
}

/** Units that were not there before, each with its first version. */
export async function addUnits(tx: Tx, units: readonly NewUnit[], decision: string | null): Promise<void> {
  const rows = JSON.stringify(units)
  await sql`
    with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as new (id text, valid_from date, valid_to date, parent text, kind text,
        tier text, name_vi text, name_en text, gso_code text, calendar text, is_desk boolean, address text, phone text)
    ), added as (
      insert into organisation.unit (id, valid_from, valid_to) select id, valid_from, valid_to from given
    )
    insert into organisation.unit_version (unit, valid_from, valid_to, parent, kind, tier, name_vi, name_en, gso_code,
                                           calendar, is_desk, address, phone, decision, recorded_by, recorded_at)
    select id, valid_from, valid_to, parent, kind, tier, name_vi, name_en, gso_code, calendar, is_desk, address, phone,
           ${decision}, ${tx.actor.id}, ${tx.now}
    from given`.execute(tx.db)
}

/**
 * What a unit is from `validFrom` on, until its next version or its end. The version before ends there; one that begins on
 * the same day is thereby corrected and holds on no day any more.
 */
export async function placeUnitVersion(
  tx: Tx,
  {
    unit,
    validFrom,
    facts,
    decision,
  }: { unit: string; validFrom: PlainDate; facts: UnitFacts; decision: string | null },
): Promise<void> {
  const standing = await unitVersions(tx, [unit])
  const { closes, validTo } = placeVersion(standing, validFrom)
  const before = standing.find(({ id }) => id === closes)
  if (before)
    await organisationDb(tx)
      .updateTable('organisation.unit_version')
      .set({ valid_to: validFrom })
      .where('id', '=', before.id)
      .execute()
  await organisationDb(tx)
    .insertInto('organisation.unit_version')
    .values({
      ...facts,
      unit,
      valid_from: validFrom,
      // The last version ends with the unit.
      valid_to: validTo ?? before?.validTo ?? null,
      decision,
      recorded_by: tx.actor.id,
      recorded_at: tx.now,
    })
    .execute()
}

/** The unit is gone from the day on: its versions end there, and those that would have begun later hold on no day. */
export async function endUnit(tx: Tx, unit: string, on: PlainDate): Promise<void> {
  await sql`update organisation.unit set valid_to = ${on}::date where id = ${unit}`.execute(tx.db)
  await sql`update organisation.unit_version set valid_to = greatest(valid_from, ${on}::date)
            where unit = ${unit} and (valid_to is null or valid_to > ${on}::date)`.execute(tx.db)
}

export const addSuccessions = (
  tx: Tx,
  successions: readonly {
    predecessor: string
    successor: string
    on_date: PlainDate
    kind: 'merge' | 'split' | 'replace' | 'dissolve'
    is_main: boolean
  }[],
) =>
  successions.length === 0
    ? Promise.resolve([])
    : organisationDb(tx)
        .insertInto('organisation.succession')
        .values([...successions])
        .execute()
