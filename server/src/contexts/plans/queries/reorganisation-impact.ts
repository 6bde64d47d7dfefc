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
    const { rows } = await sql<{ lines: number }>`
      with named as (
        select unnest(${names}::text[]) as name
      ), said as (
        select unnest(lead || cooperating) as who from plans.target
        union all select unnest(lead || cooperating) from plans.task
      )
      select count(*)::int as lines from said
      where exists (select from named where said.who ilike '%' || named.name || '%')`.execute(read.db)
    return [
      {
        what: 'plan-lines',
        vi: 'Chỉ tiêu, nhiệm vụ trong kế hoạch có nêu tên đơn vị',
        en: 'Targets and tasks of plans that name a unit',
        count: rows[0]?.lines ?? 0,
      },
    ]
  },
}
