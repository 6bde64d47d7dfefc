import { sql } from 'kysely'
import type { ReorganisationImpact } from '../../organisation/index.ts'

/** The pieces of work of units that are about to end; they go on at the main successors by themselves. */
export const taskImpact: ReorganisationImpact = {
  context: 'plans',
  async count(read, units) {
    const { rows } = await sql<{ works: number }>`
      select count(*)::int as works from plans.task_work
      where ended_at is null and unit = any(${[...units]}::text[])`.execute(read.db)
    return [
      {
        what: 'plan-tasks',
        vi: 'Phần việc theo kế hoạch chuyển sang đơn vị kế thừa',
        en: 'Pieces of work of plans that pass to the successor',
        count: rows[0]?.works ?? 0,
      },
    ]
  },
}
