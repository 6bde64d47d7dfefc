import type { Read } from '../../../kernel/app.ts'
import { organisationDb } from '../store/tables.ts'
import { type Unit, unitById } from './units.ts'

export type Province = {
  code: string
  /** Its folder in `data/provinces`. */
  folder: string
  mode: 'two-tier' | 'three-tier'
  /** The number people call for help, such as `1022`. */
  helpLine: string
  committee: Unit
}

/** The province of this database; undefined until one has been loaded. */
export async function provinceOf(read: Read): Promise<Province | undefined> {
  const row = await organisationDb(read)
    .selectFrom('organisation.province')
    .select(['code', 'folder', 'mode', 'help_line as helpLine'])
    .executeTakeFirst()
  const committee = row && (await unitById(read, row.code))
  return committee && { ...row, committee }
}
