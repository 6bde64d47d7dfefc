import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Report } from './report.ts'

const neverSent = sql`not exists (select from reports.version v where v.report = r.id and v.submitted_at is not null)`

/** The reports that were never sent and are due by the day, each at most once on a day. */
export async function remindOnce(
  tx: Tx,
  until: PlainDate,
): Promise<{ id: string; unit: string; deadline: PlainDate }[]> {
  const { rows } = await sql<{ id: string; unit: string; deadline: PlainDate }>`
    update reports.report r set reminded_on = ${tx.today}
    where deadline <= ${until} and reminded_on is distinct from ${tx.today}::date
      and ${neverSent}
    returning id, unit, deadline`.execute(tx.db)
  return rows.sort((a, b) => a.unit.localeCompare(b.unit))
}

/** The reports of the units that were never sent and are due by the day, the earliest first. */
export async function unsentReports(
  read: Read,
  units: readonly string[],
  until: PlainDate,
): Promise<Omit<Report, 'scope' | 'receiver' | 'from'>[]> {
  const { rows } = await sql<Omit<Report, 'scope' | 'receiver' | 'from'>>`
    select id, form, nullif(plan, '') as plan, unit, period, year, no, to_day as to, deadline
    from reports.report r
    where unit = any(${[...units]}::text[]) and deadline <= ${until} and ${neverSent}
    order by deadline, form, plan, id`.execute(read.db)
  return rows
}
