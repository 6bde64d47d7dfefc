import { sql } from 'kysely'
import type { ImpactLine, ReorganisationImpact } from '../../organisation/index.ts'
import { type Status, statuses } from '../rules/lifecycle.ts'

type Counts = Record<Status, number> & { running: number; overdue: number; today: number; soon: number }

/** What running dossiers say of units that are about to end, or have ended. */
export const dossierImpact: ReorganisationImpact = {
  context: 'dossiers',
  async count(read, units) {
    const day = sql`(due_at at time zone 'Asia/Ho_Chi_Minh')::date`
    const { rows } = await sql<Counts>`
      select count(*)::int as running,
        count(*) filter (where status = 'submitted')::int as submitted,
        count(*) filter (where status = 'accepted')::int as accepted,
        count(*) filter (where status = 'processing')::int as processing,
        count(*) filter (where status = 'awaiting-supplement')::int as "awaiting-supplement",
        count(*) filter (where status = 'resolved')::int as resolved,
        count(*) filter (where ${owed} and due_at < ${read.now})::int as overdue,
        count(*) filter (where ${owed} and due_at >= ${read.now} and ${day} = ${read.today}::date)::int as today,
        count(*) filter (where ${owed} and ${day} > ${read.today}::date and ${day} <= ${read.today}::date + 3)::int as soon
      from dossiers.dossier
      where status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved')
        and (unit = any(${units}::text[]) or desk = any(${units}::text[]))`.execute(read.db)
    return rows[0] ? linesOf(rows[0]) : []
  },
}

const owed = sql`status in ('submitted', 'accepted', 'processing')`

const linesOf = (counts: Counts): ImpactLine[] => [
  {
    what: 'dossiers',
    vi: 'Hồ sơ đang giải quyết, chuyển nguyên mã và hạn trả',
    en: 'Running dossiers, which keep their code and due moment',
    count: counts.running,
    running: true,
  },
  ...(['submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved'] as const).map((status) => ({
    what: `dossiers-${status}`,
    vi: `Trong đó: ${statuses[status].vi.toLowerCase()}`,
    en: `Of these: ${statuses[status].en.toLowerCase()}`,
    count: counts[status],
  })),
  { what: 'dossiers-overdue', vi: 'Hồ sơ đã quá hạn', en: 'Dossiers that are late', count: counts.overdue },
  { what: 'dossiers-today', vi: 'Hồ sơ đến hạn hôm nay', en: 'Dossiers due today', count: counts.today },
  {
    what: 'dossiers-soon',
    vi: 'Hồ sơ đến hạn trong 3 ngày tới',
    en: 'Dossiers due in the next 3 days',
    count: counts.soon,
  },
]
