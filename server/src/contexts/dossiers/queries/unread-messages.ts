import { sql } from 'kysely'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { withPredecessors } from '../../organisation/index.ts'

/** A dossier about which its applicant wrote, open or ended; `since`: the first of what nobody has read. */
export type UnreadMessages = {
  dossier: string
  code: string
  procedureVi: string
  procedureEn: string
  applicantName: string
  count: number
  since: Date
}

/** What applicants wrote to the actor's unit and nobody who answers for it has read, oldest first; at most a hundred dossiers. */
export const unreadMessages = (app: App, actor: StaffActor): Promise<UnreadMessages[]> =>
  app.read(actor, async (read) => {
    const units = await withPredecessors(read, [actor.unit], read.today)
    const { rows } = await sql<UnreadMessages>`
      select d.id as dossier, d.code, d.procedure_vi as "procedureVi", d.procedure_en as "procedureEn",
             d.applicant_name as "applicantName", c.count, c.since
      from (select dossier, count(*)::int, min(written_at) as since from dossiers.correspondence
            where side = 'applicant' and read_at is null group by dossier) c
      join dossiers.dossier d on d.id = c.dossier
      where d.unit = any(${[...units]}::text[]) or d.desk = any(${[...units]}::text[])
        or exists (select from dossiers.step s where s.dossier = d.id and s.finished_at is null and s.unit = any(${[...units]}::text[]))
      order by c.since limit 100`.execute(read.db)
    return rows
  })
