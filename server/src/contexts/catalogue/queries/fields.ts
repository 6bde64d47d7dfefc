import type { Read } from '../../../kernel/app.ts'
import { catalogueDb, holds } from '../store/tables.ts'

export type Field = { field: string; procedures: number }

/** The fields of today with the number of their procedures, the largest first. */
export const fieldsOf = (read: Read): Promise<Field[]> =>
  catalogueDb(read)
    .selectFrom('catalogue.procedure_version as v')
    .select((is) => ['v.field', is.fn.countAll<number>().as('procedures')])
    .where(holds('v', read.today))
    .groupBy('v.field')
    .orderBy('procedures', 'desc')
    .orderBy('v.field')
    .execute()
