import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { Plan } from '../rules/plan-document.ts'

/** A plan with its targets and tasks, in one statement. */
export async function planContent(read: Read, code: string): Promise<Plan | undefined> {
  const { rows } = await sql<Plan>`
    select code, province, number, issued, year, title_vi as "titleVi", title_en as "titleEn", tiers, legal_bases as "legalBases",
      (select coalesce(json_agg(target order by position), '[]') from plans.target where plan = plan.code) as targets,
      (select coalesce(json_agg(task order by position), '[]') from plans.task where plan = plan.code) as tasks
    from plans.plan where code = ${code}`.execute(read.db)
  return rows[0]
}
