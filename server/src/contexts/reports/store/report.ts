import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Form, Scope } from '../rules/report-rules.ts'
import { reportsDb } from './tables.ts'

export type Report = {
  id: string
  form: Form
  /** Code of the plan; null for forms of dossiers. */
  plan: string | null
  unit: string
  scope: Scope
  receiver: string | null
  /** The kind of its period, which is the `no`-th of `year`. */
  period: string
  year: number
  no: number
  from: PlainDate
  to: PlainDate
  deadline: PlainDate
}

const columns = [
  ...(['id', 'form', 'plan', 'unit', 'scope', 'receiver', 'period', 'year', 'no'] as const),
  ...(['from_day as from', 'to_day as to', 'deadline'] as const),
] as const

const toReport = (row: Omit<Report, 'plan'> & { plan: string }): Report => ({
  ...row,
  plan: row.plan || null,
})

export async function reportById(read: Read, id: string): Promise<Report | undefined> {
  const row = await reportsDb(read)
    .selectFrom('reports.report')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toReport(row)
}

/** The report, which nobody else moves until the transaction ends. */
export async function lockReport(tx: Tx, id: string): Promise<Report | undefined> {
  const row = await reportsDb(tx)
    .selectFrom('reports.report')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toReport(row)
}

export type ReportKey = Pick<Report, 'form' | 'plan' | 'unit' | 'scope' | 'period' | 'from'>

/** The report of a period, when it has been opened. */
export async function reportOf(read: Read, key: ReportKey): Promise<Report | undefined> {
  const row = await reportsDb(read)
    .selectFrom('reports.report')
    .select(columns)
    .where('form', '=', key.form)
    .where('plan', '=', key.plan ?? '')
    .where('unit', '=', key.unit)
    .where('scope', '=', key.scope)
    .where('period', '=', key.period)
    .where('from_day', '=', key.from)
    .executeTakeFirst()
  return row && toReport(row)
}

/** Adds a report; false when it was opened already. */
export async function addReport(tx: Tx, report: Report): Promise<boolean> {
  const { from, to, plan, ...rest } = report
  const added = await reportsDb(tx)
    .insertInto('reports.report')
    .values({ ...rest, plan: plan ?? '', from_day: from, to_day: to, opened_at: tx.now, reminded_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}
