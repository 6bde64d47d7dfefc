import { sql } from 'kysely'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'

export type DueRunView = {
  change: string
  begunAt: Date
  /** Null until it has counted what there is to do. */
  total: number | null
  done: number
  moved: number
  finishedAt: Date | null
}

/** The latest recomputations of due moments and how far each has come; for administrators. */
export const dueRuns = (app: App, actor: StaffActor): Promise<DueRunView[]> =>
  app.read(actor, async (read) => {
    if (!actor.roles.some((role) => role === 'system-admin' || role === 'unit-admin'))
      throw kernelErrors.notAllowed()
    const { rows } = await sql<DueRunView>`
      select change, begun_at as "begunAt", total, done, moved, finished_at as "finishedAt"
      from dossiers.due_run order by begun_at desc limit 50`.execute(read.db)
    return rows
  })
