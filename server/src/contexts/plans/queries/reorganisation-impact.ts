import { sql } from 'kysely'
import { type ReorganisationImpact, unitById } from '../../organisation/index.ts'

/** What plans say of units that are about to end. Plans name units in words, so by their names. */
export const planImpact: ReorganisationImpact = {
  context: 'plans',
  async count(read, units) {
    const known = await Promise.all(units.map((unit) => unitById(read, unit)))
    const names = known.flatMap((unit) =>
      unit && !unit.isDesk ? [unit.nameVi.replace(/^Ủy ban nhân dân /i, '')] : [],
    )
    const { rows } = await sql<{ lines: number; assignments: number }>`
      with named as (
        select unnest(${names}::text[]) as name
      ), said as (
        select unnest(lead || cooperating) as who from plans.target
        union all select unnest(lead || cooperating) from plans.task
      )
      select (select count(*)::int from said where exists (select from named where said.who ilike '%' || named.name || '%')) as lines,
        (select count(*)::int from plans.assignment where unit = any(${units}::text[]) and ended_at is null) as assignments
    `.execute(read.db)
    return [
      {
        what: 'plan-lines',
        vi: 'Chỉ tiêu, nhiệm vụ trong kế hoạch có nêu tên đơn vị',
        en: 'Targets and tasks of plans that name a unit',
        count: rows[0]?.lines ?? 0,
      },
      {
        what: 'assignments',
        vi: 'Chỉ tiêu đã giao, đơn vị kế thừa chính giữ mức cao nhất',
        en: 'Targets handed down, of which the main successor holds the strictest',
        count: rows[0]?.assignments ?? 0,
      },
    ]
  },
}
