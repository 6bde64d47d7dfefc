import { sql } from 'kysely'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { endedUnits } from '../../organisation/index.ts'

export type WaitingChange = {
  dossier: string
  code: string
  procedureVi: string
  procedureEn: string
  applicantName: string
  kind: 'revocation' | 'correction'
  /** Decided and signed; the seal is missing. */
  signed: boolean
  proposedByName: string
  proposedAt: Date
}

/** What was proposed about issued results of the unit, and of those whose main successor it is, and is not done, the longest waiting first. */
export const waitingResultChanges = (app: App, actor: StaffActor): Promise<WaitingChange[]> =>
  app.read(actor, async (read) => {
    const ended = await endedUnits(read)
    const before = ended.filter(({ heirs }) => heirs[0] === actor.unit).map(({ unit }) => unit)
    const { rows } = await sql<WaitingChange>`
      select c.dossier, d.code, d.procedure_vi as "procedureVi", d.procedure_en as "procedureEn",
             d.applicant_name as "applicantName", c.kind, c.granted is true as signed,
             c.proposed_by_name as "proposedByName", c.proposed_at as "proposedAt"
      from dossiers.result_change c join dossiers.dossier d on d.id = c.dossier
      where d.unit = any(${[actor.unit, ...before]}) and c.done_at is null and c.granted is not false
      order by c.proposed_at limit 200`.execute(read.db)
    return rows
  })
