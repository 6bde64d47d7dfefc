import type { Tx } from '../../../kernel/app.ts'
import { organisationDb } from './tables.ts'

/** Says which province this database is for, or what has changed about it. */
export const saveProvince = (
  tx: Tx,
  province: { code: string; folder: string; mode: 'two-tier' | 'three-tier'; help_line: string },
) =>
  organisationDb(tx)
    .insertInto('organisation.province')
    .values(province)
    .onConflict((conflict) => conflict.column('sole').doUpdateSet(province))
    .execute()
