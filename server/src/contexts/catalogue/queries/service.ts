import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueDb, holds } from '../store/tables.ts'

/** A version of an online service. `definition` has the shape that the form engine describes; here it is only kept. */
export type PublishedService = {
  id: string
  procedure: string
  version: number
  validFrom: PlainDate
  validTo: PlainDate | null
  definition: Record<string, unknown>
}

const services = (read: Read) =>
  catalogueDb(read)
    .selectFrom('catalogue.service as s')
    .select(['s.id', 's.procedure', 's.version', 's.valid_from as validFrom', 's.valid_to as validTo'])
    .select('s.definition')

/** The online service of a procedure that holds on a day; undefined when there is none. */
export const serviceOf = (
  read: Read,
  code: string,
  onDate: PlainDate,
): Promise<PublishedService | undefined> =>
  services(read).where('s.procedure', '=', code).where(holds('s', onDate)).executeTakeFirst()

/** The version that a dossier was accepted under, whether it still holds or not. */
export const serviceById = (read: Read, id: string): Promise<PublishedService | undefined> =>
  services(read).where('s.id', '=', id).executeTakeFirst()

/** Which version of the online service holds on a day; for those who have its definition already. */
export async function serviceIdOf(read: Read, code: string, onDate: PlainDate): Promise<string | undefined> {
  const row = await catalogueDb(read)
    .selectFrom('catalogue.service as s')
    .select('s.id')
    .where('s.procedure', '=', code)
    .where(holds('s', onDate))
    .executeTakeFirst()
  return row?.id
}

/** The procedures that have a service on the day, by the name of the service, for somebody to choose among. */
export async function servicesOn(
  read: Read,
  onDate: PlainDate,
): Promise<{ code: string; vi: string; en: string }[]> {
  const { rows } = await sql<{ code: string; vi: string; en: string }>`
    select s.procedure as code, s.definition->>'citizenName_vi' as vi, s.definition->>'citizenName_en' as en
    from catalogue.service s where ${holds('s', onDate)} order by 2`.execute(read.db)
  return rows
}
