import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'

/** Steps of somebody in a unit that ended within a period, or were still open at its end; and how many of them were late. */
export type LateWork = { unit: string; staff: string; steps: number; late: number }

/** Whose steps were late between two moments. What nobody had taken is nobody's. */
export async function lateWork(
  read: Read,
  { from, until }: { from: Date; until: Date },
): Promise<LateWork[]> {
  const { rows } = await sql<LateWork>`
    select unit, staff, count(*)::int as steps, count(*) filter (where late)::int as late from (
      select unit, staff, finished_at > due_at as late from dossiers.step
      where finished_at >= ${from} and finished_at < ${until} and staff is not null
      union all
      select s.unit, s.assignee, true from dossiers.step s join dossiers.dossier d on d.id = s.dossier
      where s.finished_at is null and s.assignee is not null and s.due_at < ${until} and d.status <> 'awaiting-supplement'
    ) work
    group by unit, staff having bool_or(late) order by late desc, unit, staff`.execute(read.db)
  return rows
}
