import { sql } from 'kysely'
import { type ReorganisationImpact, unitById } from '../../organisation/index.ts'

/** What plans and figures say of units that are about to end. Plans name units in words, so by their names. */
export const performanceImpact: ReorganisationImpact = {
  context: 'performance',
  async count(read, units) {
    const known = await Promise.all(units.map((unit) => unitById(read, unit)))
    const names = known.flatMap((unit) =>
      unit && !unit.isDesk ? [unit.nameVi.replace(/^Ủy ban nhân dân /i, '')] : [],
    )
    const { rows } = await sql<{ facts: number; lines: number }>`
      with named as (
        select unnest(${names}::text[]) as name
      ), said as (
        select plan, unnest(lead || cooperating) as who from performance.target
        union all select plan, unnest(lead || cooperating) from performance.task
      )
      select (select count(*)::int from performance.dossier_fact where unit = any(${units}::text[])) as facts,
             (select count(*)::int from said where exists (select from named where said.who ilike '%' || named.name || '%')) as lines
    `.execute(read.db)
    const { facts = 0, lines = 0 } = rows[0] ?? {}
    return [
      {
        what: 'facts',
        vi: 'Hồ sơ trong số liệu chỉ tiêu, tính tiếp cho đơn vị kế thừa chính',
        en: 'Dossiers in the figures, which count for the main successor from then on',
        count: facts,
      },
      {
        what: 'plan-lines',
        vi: 'Chỉ tiêu, nhiệm vụ trong kế hoạch có nêu tên đơn vị',
        en: 'Targets and tasks of plans that name a unit',
        count: lines,
      },
    ]
  },
}
