import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { provinceOf } from '../../organisation/index.ts'
import { provinceName } from '../rules/province-name.ts'

/** Codes of the plans of the province that this database holds: those in force on the day first, then the nearest that had begun. */
export async function plansOfProvince(read: Read, at: PlainDate = read.today): Promise<string[]> {
  const province = await provinceOf(read)
  return plansNamed(read, provinceName(province?.committee.nameVi ?? ''), at)
}

/**
 * The same of the province with the name. A plan is in force from its first day on, in its year and those of its targets: one that was
 * issued for the next year waits for it, and one whose years are over makes room.
 */
export async function plansNamed(read: Read, province: string, at: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select p.code
    from plans.plan p
    join plans.version first on first.plan = p.code and first.no = 1
    join lateral (
      select no, year from plans.version where plan = p.code
      order by holds_from <= ${at}::date desc, case when holds_from <= ${at}::date then -no else no end limit 1
    ) said on true
    left join lateral (select max(year) as year from plans.target where plan = p.code and version = said.no) last on true
    where p.province = ${province}
    order by first.holds_from <= ${at}::date
        and extract(year from ${at}::date) between said.year and greatest(said.year, last.year) desc,
      first.holds_from <= ${at}::date desc, abs(first.holds_from - ${at}::date), p.code`.execute(read.db)
  return rows.map(({ code }) => code)
}
