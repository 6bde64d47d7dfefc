import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'

/** Name and field of each procedure, by its last version that has begun; one that is not in the catalogue is left out. */
export async function procedureNames(
  read: Read,
  procedures: readonly string[],
): Promise<Map<string, { name: string; field: string }>> {
  const { rows } = await sql<{ procedure: string; name: string; field: string }>`
    select distinct on (procedure) procedure, name, field from catalogue.procedure_version
    where procedure = any(${[...procedures]}::text[]) and valid_from <= ${read.today}
    order by procedure, valid_from desc`.execute(read.db)
  return new Map(rows.map(({ procedure, name, field }) => [procedure, { name, field }]))
}
