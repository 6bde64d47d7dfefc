import type { JSONColumnType } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Acting } from '../../forms/index.ts'
import type { Status } from '../rules/lifecycle.ts'

type Tables = {
  'dossiers.acting': { dossier: string; number: string; acting: JSONColumnType<Acting, string, string> }
  'dossiers.dossier': {
    id: string
    code: string
    procedure_vi: string
    procedure_en: string
    applicant_name: string
    status: Status
    submitted_at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export const keepActing = (tx: Tx, dossier: string, acting: Acting) =>
  db(tx)
    .insertInto('dossiers.acting')
    .values({ dossier, number: acting.number, acting: JSON.stringify(acting) })
    .execute()

export async function actingOfDossier(read: Read, dossier: string): Promise<Acting | null> {
  const row = await db(read)
    .selectFrom('dossiers.acting')
    .select('acting')
    .where('dossier', '=', dossier)
    .executeTakeFirst()
  return row?.acting ?? null
}

/** What others handed in for the person or business of that number, newest first. */
export const handedInFor = (read: Read, number: string) =>
  db(read)
    .selectFrom('dossiers.acting as acting')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'acting.dossier')
    .select([
      'dossier.code',
      'dossier.procedure_vi as procedureVi',
      'dossier.procedure_en as procedureEn',
      'dossier.applicant_name as by',
      'dossier.status',
      'dossier.submitted_at as submittedAt',
    ])
    .where('acting.number', '=', number)
    .orderBy('dossier.submitted_at', 'desc')
    .limit(50)
    .execute()
