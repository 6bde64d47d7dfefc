import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import { catalogueDb, holds } from '../store/tables.ts'

/** `ministry`: the one that publishes most of its procedures. */
export type Field = { field: string; ministry: string; procedures: number }

/** The fields of today with the number of their procedures, the largest first. */
export const fieldsOf = (read: Read): Promise<Field[]> =>
  catalogueDb(read)
    .selectFrom('catalogue.procedure_version as v')
    .select((is) => ['v.field', is.fn.countAll<number>().as('procedures')])
    .select(sql<string>`mode() within group (order by v.ministry)`.as('ministry'))
    .where(holds('v', read.today))
    .groupBy('v.field')
    .orderBy('procedures', 'desc')
    .orderBy('v.field')
    .execute()
