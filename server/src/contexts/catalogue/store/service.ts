import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { Validity } from '../../../kernel/values/validity.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueDb } from './tables.ts'

export type StandingService = Validity & { version: number; same: boolean }

/** Locks the procedure and returns the versions of its service; undefined when there is no such procedure. */
export async function lockServices(
  tx: Tx,
  procedure: string,
  definition: string,
): Promise<StandingService[] | undefined> {
  const known = await catalogueDb(tx)
    .selectFrom('catalogue.procedure')
    .select('code')
    .where('code', '=', procedure)
    .forUpdate()
    .executeTakeFirst()
  if (!known) return undefined
  return catalogueDb(tx)
    .selectFrom('catalogue.service')
    .select(['id', 'version', 'valid_from as validFrom', 'valid_to as validTo'])
    .select(sql<boolean>`definition = ${definition}::jsonb`.as('same'))
    .where('procedure', '=', procedure)
    .execute()
}

export const closeService = (tx: Tx, id: string, validTo: PlainDate) =>
  catalogueDb(tx).updateTable('catalogue.service').set({ valid_to: validTo }).where('id', '=', id).execute()

export const addService = async (tx: Tx, service: ServiceRowWithoutId): Promise<string> =>
  (
    await sql<{ id: string }>`
      insert into catalogue.service (procedure, version, valid_from, valid_to, definition, decision)
      values (${service.procedure}, ${service.version}, ${service.validFrom}, ${service.validTo}, ${service.definition}::jsonb,
        ${service.decision}::uuid)
      returning id`.execute(tx.db)
  ).rows[0]!.id

type ServiceRowWithoutId = {
  procedure: string
  version: number
  validFrom: PlainDate
  validTo: PlainDate | null
  definition: string
  decision: string | null
}
