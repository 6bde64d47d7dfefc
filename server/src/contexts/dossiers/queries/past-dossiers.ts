import { sql } from 'kysely'
import type { PastDossier, PastDossiers } from '../../forms/index.ts'

/** What was handed in for a procedure in a period, for the forms context to try with a version to come; nobody's name. */
export const pastDossiers: PastDossiers = async (read, { procedure, from, to, after, most }) => {
  const day = sql`(submitted_at at time zone 'Asia/Ho_Chi_Minh')::date`
  const { rows } = await sql<PastDossier>`
    select code, service, answers, origins, channel, ${day} as "submittedOn"
    from dossiers.dossier
    where procedure = ${procedure} and ${day} between ${from}::date and ${to}::date and code > ${after}
    order by code limit ${most}`.execute(read.db)
  return rows
}
