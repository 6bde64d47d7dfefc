import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Status } from '../rules/lifecycle.ts'

/** A dossier in a list: whose it is, about what, and how it stands. */
export type DossierLine = {
  id: string
  code: string
  procedureVi: string
  procedureEn: string
  applicantName: string
  status: Status
}

/** The dossiers with these ids, by id; for lists of contexts that keep something about them. */
export async function dossierLines(read: Read, ids: readonly string[]): Promise<Map<string, DossierLine>> {
  const { rows } = await sql<DossierLine>`
    select id, code, procedure_vi as "procedureVi", procedure_en as "procedureEn", applicant_name as "applicantName", status
    from dossiers.dossier where id = any(${[...ids]}::uuid[])`.execute(read.db)
  return new Map(rows.map((line) => [line.id, line]))
}
